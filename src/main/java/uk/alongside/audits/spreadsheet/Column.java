package uk.alongside.audits.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a sheet in a file, under the names that their headings have. */
enum Column {
    AREA("area", 24, false),
    CODE("code", 9, false, "number", "ref", "reference"),
    STATEMENT("statement", 60, false, "text"),
    LAW("what the law asks for", 40, false),
    ANSWER("answer", 20, true, "judgement", "level", "score"),
    IN_PLACE("in place", 12, true, "musts in place"),
    WORDS("what shows it", 70, true, "evidence", "comments", "notes"),
    DOWNLOADED("as downloaded", 22, false);

    private final String heading;
    private final int width;
    private final boolean toFill;
    private final Set<String> alsoCalled;

    Column(String heading, int width, boolean toFill, String... alsoCalled) {
        this.heading = heading;
        this.width = width;
        this.toFill = toFill;
        this.alsoCalled = Set.of(alsoCalled);
    }

    String heading() {
        return heading;
    }

    int width() {
        return width;
    }

    /** Whether people write in it. */
    boolean isToFill() {
        return toFill;
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(Column::heading).toList();
    }

    /** The column that a heading means, whatever its capitals and spaces. */
    static Optional<Column> called(String heading) {
        var plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(plain))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(column -> column.alsoCalled.contains(plain))
                        .findFirst());
    }

    static String plain(String text) {
        return text.replace('’', '\'')
                .strip()
                .replaceAll("[\\s_:*]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

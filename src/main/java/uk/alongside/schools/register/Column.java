package uk.alongside.schools.register;

import java.util.List;
import java.util.Locale;

/**
 * One fact that a file may tell, and the headings under which it comes.
 *
 * @param name the column in the database, which is also its name in reports
 * @param longest how many characters or digits it has at most; for a share, how many places; for a count, its most
 * @param headings as {@link #plain} writes them
 */
record Column(String name, CellKind kind, int longest, List<String> headings) {

    static Column text(String name, int longest, String... headings) {
        return new Column(name, CellKind.TEXT, longest, List.of(headings));
    }

    static Column code(String name, int longest, String... headings) {
        return new Column(name, CellKind.CODE, longest, List.of(headings));
    }

    static Column digits(String name, int longest, String... headings) {
        return new Column(name, CellKind.NUMBER_WITH_ZEROS, longest, List.of(headings));
    }

    static Column date(String name, String... headings) {
        return new Column(name, CellKind.DATE, 0, List.of(headings));
    }

    /** A whole number that is never more than this. */
    static Column upTo(String name, int most, String... headings) {
        return new Column(name, CellKind.COUNT, most, List.of(headings));
    }

    static Column count(String name, String... headings) {
        return upTo(name, 100_000_000, headings);
    }

    /** A number with places: a percentage, a rate, or a count that is published with fractions. */
    static Column share(String name, int places, String... headings) {
        return new Column(name, CellKind.SHARE, places, List.of(headings));
    }

    /** A heading without capitals, blanks, brackets and lines: {@code LA (code)} and {@code la_code} are one. */
    static String plain(String heading) {
        var plain = new StringBuilder(heading.length());
        heading.toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9')
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }

    boolean isText() {
        return kind == CellKind.TEXT;
    }
}

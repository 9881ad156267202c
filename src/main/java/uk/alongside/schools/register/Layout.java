package uk.alongside.schools.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.alongside.kernel.RuleBroken;

/**
 * What stands where in one file: its kind, and for every column of the register the place in the row from which it is
 * read. Columns that the file does not have are not in it, so that what is known of them stays as it is.
 */
final class Layout {

    /** A column and the places of its cells: several for one put together from many, none for one that is worked out. */
    record Source(Column column, int[] places) {}

    private static final List<String> LAESTAB = List.of("laestab", "schoollaestab", "dfenumber", "laestabnumber");
    private static final int MOST_NEEDS = 13;

    private final FileKind kind;
    private final List<String> headings;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Set<String> looksUp = new HashSet<>();

    private Layout(FileKind kind, List<String> headings) {
        this.kind = kind;
        this.headings = headings;
        for (int place = 0; place < headings.size(); place++) {
            places.putIfAbsent(Column.plain(headings.get(place)), place);
        }
        for (var column : kind.target().all()) {
            column.headings().stream()
                    .filter(places::containsKey)
                    .findFirst()
                    .ifPresent(heading -> sources.add(new Source(column, new int[] {places.get(heading)})));
        }
        if (laestab().isPresent() && (kind == FileKind.REGISTER || kind.hasFigures())) {
            derive("la_code");
            derive("establishment_number");
        }
        if (kind == FileKind.REGISTER) {
            addNeeds();
            deriveFrom("la_name", "la_code");
            deriveFrom("type_name", "type_code");
        }
        if (kind.hasFigures()) {
            List.of("urn", "school_year", "source", "symbols").forEach(this::derive);
        }
    }

    /** The needs for which a school is approved, which stand in up to thirteen columns. */
    private void addNeeds() {
        var needs = IntStream.rangeClosed(1, MOST_NEEDS)
                .mapToObj(number -> "sen" + number + "name")
                .filter(places::containsKey)
                .mapToInt(places::get)
                .toArray();
        if (needs.length > 0) {
            sources.add(new Source(target().column("sen_needs"), needs));
        }
    }

    /** A cut-down file has names without codes: the code then comes from what is known under the name. */
    private void deriveFrom(String name, String code) {
        if (has(name) && !has(code)) {
            derive(code);
            looksUp.add(code);
        }
    }

    private void derive(String column) {
        if (!has(column)) {
            sources.add(new Source(target().column(column), new int[0]));
        }
    }

    /** Recognises the file, or refuses it with what was expected and what was found. */
    static Layout of(List<String> headings) {
        var plain = headings.stream().map(Column::plain).collect(Collectors.toCollection(HashSet::new));
        return FileKind.of(plain)
                .map(kind -> new Layout(kind, headings))
                .orElseThrow(() -> new RuleBroken(
                        "This is none of the files that can be read here. Its first line has: %s. What can be read, each by its columns: %s."
                                .formatted(
                                        inShort(headings),
                                        Arrays.stream(FileKind.values())
                                                .map(kind -> "%s (%s)".formatted(kind.words(), kind.expected()))
                                                .collect(Collectors.joining("; ")))));
    }

    private static String inShort(List<String> headings) {
        var shown = headings.stream()
                .limit(12)
                .map(heading -> heading.length() <= 40 ? heading : heading.substring(0, 40) + "...")
                .collect(Collectors.joining(", "));
        var more = headings.size() - 12;
        return (shown.isBlank() ? "nothing" : shown) + (more > 0 ? " and %,d more".formatted(more) : "");
    }

    FileKind kind() {
        return kind;
    }

    Target target() {
        return kind.target();
    }

    /** Whether this code is not in the file and has to be found by its name. */
    boolean looksUp(String code) {
        return looksUp.contains(code);
    }

    /** The columns of which the file tells something, without those that say which row it is. */
    List<Column> facts() {
        return sources.stream()
                .map(Source::column)
                .filter(column -> !target().keys().contains(column))
                .toList();
    }

    int width() {
        return headings.size();
    }

    List<Source> sources() {
        return sources;
    }

    boolean has(String column) {
        return sources.stream().anyMatch(source -> source.column().name().equals(column));
    }

    /** Where authority and establishment stand as one number. */
    OptionalInt laestab() {
        return LAESTAB.stream()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .findFirst();
    }

    /** The place of a heading, written as {@link Column#plain} does. */
    Optional<Integer> placeOf(String heading) {
        return Optional.ofNullable(places.get(heading));
    }

    String heading(int place) {
        return headings.get(place);
    }

    List<String> headings() {
        return headings;
    }
}

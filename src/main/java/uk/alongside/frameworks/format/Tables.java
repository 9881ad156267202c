package uk.alongside.frameworks.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the tables of a framework among the sheets of a file: by their names, or by their headings where a file has one
 * sheet only. The headings need not be in the first row, and may stand in any order.
 */
final class Tables {

    /** How far down the headings are looked for: some people put a title above them. */
    private static final int ROWS_ABOVE = 15;

    private final Faults faults;
    private final List<String> notes;
    private final Map<Kind, Table> found = new EnumMap<>(Kind.class);

    private Tables(Faults faults, List<String> notes) {
        this.faults = faults;
        this.notes = notes;
    }

    static Map<Kind, Table> among(List<RawSheet> sheets, Faults faults, List<String> notes) {
        var tables = new Tables(faults, notes);
        var filled = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        for (var sheet : filled) {
            tables.take(sheet, filled.size() == 1);
        }
        return tables.found;
    }

    private void take(RawSheet sheet, boolean alone) {
        var kind = Kind.called(sheet.name());
        if (kind.isEmpty() && alone) {
            kind = byHeadings(sheet);
            if (kind.isEmpty()) {
                faults.add(
                        sheet.name(),
                        0,
                        "",
                        "The headings of none of our sheets were found here. A list of statements has the headings "
                                + words(Kind.STATEMENTS.needed()) + ".");
                return;
            }
        }
        if (kind.isEmpty()) {
            notes.add("The sheet \"%s\" is none of ours and was left out. Ours are %s."
                    .formatted(shown(sheet.name()), words(sheets())));
        } else if (found.containsKey(kind.get())) {
            faults.add(sheet.name(), 0, "", "There are two sheets of this kind. Keep one of them.");
        } else {
            found.put(kind.get(), read(sheet, kind.get()));
        }
    }

    private static List<String> sheets() {
        return Arrays.stream(Kind.values()).map(Kind::sheet).toList();
    }

    /** Statements before all others, whose headings could be taken for some of theirs. */
    private static Optional<Kind> byHeadings(RawSheet sheet) {
        for (var kind : List.of(Kind.STATEMENTS, Kind.WORDING, Kind.MUSTS, Kind.SCALE, Kind.AREAS, Kind.FRAMEWORK)) {
            if (headings(sheet, kind).filter(row -> row.hasAllOf(kind)).isPresent()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The row in which most headings stand. */
    private static Optional<HeadingRow> headings(RawSheet sheet, Kind kind) {
        Optional<HeadingRow> best = Optional.empty();
        for (int i = 0; i < Math.min(ROWS_ABOVE, sheet.rows().size()); i++) {
            var row = HeadingRow.of(sheet.rows().get(i), i, kind);
            if (row.known() > best.map(HeadingRow::known).orElse(0)) {
                best = Optional.of(row);
            }
        }
        return best;
    }

    private record HeadingRow(
            int index, int line, Map<Integer, String> headings, List<String> unknown, List<String> twice) {

        static HeadingRow of(RawSheet.RawRow row, int index, Kind kind) {
            var headings = new LinkedHashMap<Integer, String>();
            var unknown = new ArrayList<String>();
            var twice = new ArrayList<String>();
            // What is called exactly as ours goes before what only may mean it.
            var exact = row.cells().stream()
                    .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                    .filter(kind.headings()::contains)
                    .collect(Collectors.toSet());
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = row.cells().get(column).text();
                if (cell.isEmpty()) {
                    continue;
                }
                var heading = kind.heading(cell);
                if (heading.isPresent()
                        && exact.contains(heading.get())
                        && !cell.strip().equalsIgnoreCase(heading.get())) {
                    heading = Optional.empty();
                }
                if (heading.isEmpty()) {
                    unknown.add(shown(cell));
                } else if (headings.containsValue(heading.get())) {
                    twice.add(heading.get());
                } else {
                    headings.put(column, heading.get());
                }
            }
            return new HeadingRow(index, row.line(), headings, unknown, twice);
        }

        int known() {
            return headings.size();
        }

        boolean hasAllOf(Kind kind) {
            return headings.values().containsAll(kind.needed());
        }
    }

    private Table read(RawSheet sheet, Kind kind) {
        var headings = headings(sheet, kind);
        if (headings.isEmpty()) {
            faults.add(
                    sheet.name(),
                    1,
                    "",
                    "The headings are missing. The first row of this sheet is: " + String.join(", ", kind.headings())
                            + ".");
            return new Table(kind, sheet.name(), Set.of(), List.of());
        }
        var row = headings.get();
        for (var needed : kind.needed()) {
            if (!row.headings().containsValue(needed)) {
                faults.add(
                        sheet.name(),
                        row.line(),
                        needed,
                        "This column is missing. The headings of this sheet are: " + String.join(", ", kind.headings())
                                + ".");
            }
        }
        row.twice()
                .forEach(heading ->
                        faults.add(sheet.name(), row.line(), heading, "This column is there twice. Keep one of them."));
        if (!row.unknown().isEmpty()) {
            notes.add("In the sheet \"%s\" the columns %s are none of ours and were left out."
                    .formatted(shown(sheet.name()), words(row.unknown())));
        }
        return new Table(kind, sheet.name(), Set.copyOf(row.headings().values()), lines(sheet, row));
    }

    private List<Table.Line> lines(RawSheet sheet, HeadingRow headings) {
        var lines = new ArrayList<Table.Line>();
        for (var row : sheet.rows().subList(headings.index() + 1, sheet.rows().size())) {
            var cells = new HashMap<String, String>();
            for (var heading : headings.headings().entrySet()) {
                if (heading.getKey() < row.cells().size()) {
                    var cell = row.cells().get(heading.getKey());
                    if (!cell.fault().isEmpty()) {
                        faults.add(sheet.name(), row.line(), heading.getValue(), cell.fault());
                    }
                    cells.put(heading.getValue(), cell.text());
                }
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Table.Line(row.line(), cells));
            }
        }
        return lines;
    }

    private static String words(List<String> words) {
        return words.stream().limit(20).collect(Collectors.joining(", "));
    }

    /** As a page may show it. */
    static String shown(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
    }
}

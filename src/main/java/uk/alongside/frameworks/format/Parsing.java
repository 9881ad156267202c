package uk.alongside.frameworks.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Reader;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.frameworks.Worded;
import uk.alongside.schools.Phase;

/** Makes the content of a framework of its tables, and remembers where each part stood, for the faults. */
final class Parsing {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,6}(?:\\.[0-9]{1,6})?");

    private final Map<Kind, Table> tables;
    private final Content base;
    private final Identities identities;
    private final Faults faults;
    private final List<String> notes;
    private final Map<Object, Place> places = new IdentityHashMap<>();

    private record Place(Table table, int line) {}

    /**
     * @param base what stays where the file says nothing of the scale or the areas
     */
    Parsing(Map<Kind, Table> tables, Content base, Identities identities, Faults faults, List<String> notes) {
        this.tables = tables;
        this.base = base;
        this.identities = identities;
        this.faults = faults;
        this.notes = notes;
    }

    /** What the file says of the framework as a whole; nothing where it has no such sheet. */
    Heading heading() {
        var table = tables.get(Kind.FRAMEWORK);
        if (table == null || table.lines().isEmpty()) {
            return Heading.NOTHING;
        }
        if (table.lines().size() > 1) {
            fault(
                    table,
                    table.lines().get(1),
                    "",
                    "A file holds one framework, and here begins a second. Keep one line.");
        }
        var line = table.lines().getFirst();
        var number = line.cell("edition").isEmpty() ? Optional.of(0) : whole(table, line, "edition", 1, 9999);
        return new Heading(
                line.cell("key"),
                text(line, "name"),
                text(line, "publisher"),
                text(line, "about"),
                number.orElse(0),
                text(line, "label"));
    }

    /** Reports what is wrong with the sheet of the framework itself. */
    void requireHeading(Heading heading) {
        var findings = ContentRules.of(heading).stream()
                .filter(finding ->
                        !finding.column().equals("key") || !heading.key().isEmpty())
                .toList();
        var table = tables.get(Kind.FRAMEWORK);
        if (table != null && !table.lines().isEmpty()) {
            findings.forEach(finding -> fault(table, table.lines().getFirst(), finding.column(), finding.sentence()));
        } else if (!findings.isEmpty()) {
            faults.add("The file does not say what the framework is called. Write its name on the page, or add a sheet"
                    + " \"framework\" with the headings %s and one line below them."
                            .formatted(String.join(", ", Kind.FRAMEWORK.headings())));
        }
    }

    Content content() {
        var scale = scale();
        var musts = byStatement(Kind.MUSTS, this::must);
        var worded = byStatement(Kind.WORDING, this::worded);
        var statements = statements(musts, worded);
        var content = new Content(scale, areas(statements));
        ContentRules.ofDraft(content).forEach(finding -> report(finding, content));
        return content;
    }

    private void report(ContentRules.Finding finding, Content content) {
        var place = places.get(finding.part());
        if (place != null) {
            faults.add(place.table().name(), place.line(), finding.column(), finding.sentence());
        } else {
            faults.add(ContentRules.nameOf(finding.part(), content), 0, finding.column(), finding.sentence());
        }
    }

    private Scale scale() {
        var table = tables.get(Kind.SCALE);
        if (table == null) {
            if (base.scale().levels().isEmpty()) {
                notes.add("The file says nothing of the scale. Add its levels on the page, or send a sheet \"scale\".");
            }
            return base.scale();
        }
        var levels = new ArrayList<Level>();
        for (var line : table.lines()) {
            if (!line.cell("level").isEmpty()) {
                var number = whole(table, line, "level", 1, 9999);
                if (number.isPresent() && number.get() != levels.size() + 1) {
                    fault(
                            table,
                            line,
                            "level",
                            "This is the %s level from the top of the sheet. Number the levels 1, 2, 3 ... from the lowest to the highest, one a line."
                                    .formatted(ordinal(levels.size() + 1)));
                }
            }
            // Where the points cannot be read that is said; the levels around it are not blamed for them.
            var points = decimal(table, line, "points")
                    .orElseGet(() -> levels.isEmpty()
                            ? BigDecimal.ZERO
                            : levels.getLast().points().add(new BigDecimal("0.01")));
            levels.add(placed(
                    new Level(levels.size() + 1, text(line, "label"), text(line, "meaning"), points), table, line));
        }
        return new Scale(levels);
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> number + "th";
        };
    }

    /** The statements of each area, by the area's name in small letters. */
    private Map<String, AreaRead> statements(Map<String, List<Must>> musts, Map<String, List<Worded>> worded) {
        var byArea = new LinkedHashMap<String, AreaRead>();
        var table = tables.get(Kind.STATEMENTS);
        if (table == null) {
            if (faults.isEmpty()) {
                faults.add(
                        "",
                        0,
                        "",
                        "No statements were found. Add a sheet \"statements\" with the headings "
                                + String.join(", ", Kind.STATEMENTS.needed()) + ".");
            }
            return byArea;
        }
        if (table.lines().isEmpty() && table.headings().containsAll(Kind.STATEMENTS.needed())) {
            notes.add("The sheet \"%s\" has headings and no statements.".formatted(Tables.shown(table.name())));
        }
        if (table.lines().size() > 2 * Limits.STATEMENTS) {
            faults.add(
                    table.name(),
                    0,
                    "",
                    "This sheet has %,d lines. A framework may have %,d statements."
                            .formatted(table.lines().size(), Limits.STATEMENTS));
            return byArea;
        }
        var known = new HashMap<String, Integer>();
        var last = "";
        for (var line : table.lines()) {
            var area = line.cell("area").isEmpty() ? last : line.cell("area");
            if (area.isEmpty()) {
                fault(table, line, "area", "This cell is empty. Write the code of an area in the sheet \"areas\".");
                continue;
            }
            last = area;
            var statement = statement(table, line, musts, worded);
            byArea.computeIfAbsent(Identities.plain(area), _ -> new AreaRead(area, line, new ArrayList<>()))
                    .statements()
                    .add(statement);
            known.putIfAbsent(Identities.plain(line.cell("code")), line.number());
        }
        reportUnknown(Kind.MUSTS, known.keySet());
        reportUnknown(Kind.WORDING, known.keySet());
        return byArea;
    }

    private record AreaRead(String name, Table.Line first, List<Statement> statements) {}

    private void reportUnknown(Kind kind, Set<String> codes) {
        var table = tables.get(kind);
        if (table == null) {
            return;
        }
        for (var line : table.lines()) {
            var code = line.cell("statement");
            if (!codes.contains(Identities.plain(code))) {
                fault(
                        table,
                        line,
                        "statement",
                        code.isEmpty()
                                ? "This cell is empty. Write the code of a statement."
                                : "There is no statement %s in the sheet \"statements\". Correct the code here, or add it there."
                                        .formatted(shown(code)));
            }
        }
    }

    private Statement statement(
            Table table, Table.Line line, Map<String, List<Must>> musts, Map<String, List<Worded>> worded) {
        var code = line.cell("code");
        var id = identities.of(code, line.cell("was")).orElseGet(() -> {
            fault(
                    table,
                    line,
                    "was",
                    "There is no statement %s in the edition before. Write the code that it had there, \"new\", or nothing."
                            .formatted(shown(line.cell("was"))));
            return StatementId.next();
        });
        return placed(
                new Statement(
                        id,
                        code,
                        text(line, "text"),
                        text(line, "guidance"),
                        Tidy.lines(line.cell("prompts")),
                        Tidy.lines(line.cell("evidence")),
                        settings(table, line),
                        musts.getOrDefault(Identities.plain(code), List.of()),
                        parts(line.cell("descriptors")),
                        worded.getOrDefault(Identities.plain(code), List.of())),
                table,
                line);
    }

    private Set<Phase> settings(Table table, Table.Line line) {
        var settings = EnumSet.noneOf(Phase.class);
        for (var word : parts(line.cell("settings"))) {
            if (word.equalsIgnoreCase("all")) {
                continue;
            }
            var plain = word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
            Arrays.stream(Phase.values())
                    .filter(phase -> phase.words().replace('-', ' ').equals(plain))
                    .findFirst()
                    .ifPresentOrElse(
                            settings::add,
                            () -> fault(
                                    table,
                                    line,
                                    "settings",
                                    "%s is no kind of setting here. Write some of %s, with a semicolon between them, or nothing for all."
                                            .formatted(
                                                    shown(word),
                                                    Arrays.stream(Phase.values())
                                                            .map(Phase::words)
                                                            .collect(Collectors.joining(", ")))));
        }
        return settings;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[;,\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<Must> must(Table table, Table.Line line) {
        return whole(table, line, "from level", 1, 9999)
                .map(level -> placed(new Must(text(line, "text"), level), table, line));
    }

    private Optional<Worded> worded(Table table, Table.Line line) {
        var reader = Arrays.stream(Reader.values())
                .filter(one -> isCalled(one, line.cell("reader")))
                .findFirst();
        if (reader.isEmpty()) {
            fault(
                    table,
                    line,
                    "reader",
                    line.cell("reader").isEmpty()
                            ? "This cell is empty. Write staff, parent or pupil."
                            : shown(line.cell("reader")) + " is no reader here. Write staff, parent or pupil.");
        }
        var language = line.cell("language").isEmpty() ? "en" : line.cell("language");
        return reader.map(
                one -> placed(new Worded(one, language, text(line, "text"), line.cell("symbol")), table, line));
    }

    private static boolean isCalled(Reader reader, String cell) {
        var plain = cell.strip().toLowerCase(Locale.ROOT);
        return plain.equals(reader.words()) || plain.equals(reader.words() + "s");
    }

    private <T> Map<String, List<T>> byStatement(Kind kind, Reading<T> reading) {
        var table = tables.get(kind);
        if (table == null) {
            return Map.of();
        }
        if (table.lines().size() > Limits.STATEMENTS * Limits.WORDINGS) {
            faults.add(
                    table.name(),
                    0,
                    "",
                    "This sheet has too many lines: %,d."
                            .formatted(table.lines().size()));
            return Map.of();
        }
        var found = new HashMap<String, List<T>>();
        for (var line : table.lines()) {
            reading.of(table, line).ifPresent(part -> found.computeIfAbsent(
                            Identities.plain(line.cell("statement")), _ -> new ArrayList<>())
                    .add(part));
        }
        return found;
    }

    private interface Reading<T> {
        Optional<T> of(Table table, Table.Line line);
    }

    /** Where the file has no areas, those of the base, and those that the statements name, by their names. */
    private List<Area> areas(Map<String, AreaRead> statements) {
        var table = tables.get(Kind.AREAS);
        var areas = new ArrayList<Area>();
        var left = new LinkedHashMap<>(statements);
        if (table != null) {
            for (var line : table.lines()) {
                var read = left.remove(Identities.plain(line.cell("code")));
                areas.add(placed(
                        new Area(
                                line.cell("code"),
                                text(line, "title"),
                                text(line, "about"),
                                read == null ? List.of() : read.statements()),
                        table,
                        line));
            }
            var sheet = tables.get(Kind.STATEMENTS);
            if (sheet != null) {
                left.values()
                        .forEach(read -> fault(
                                sheet,
                                read.first(),
                                "area",
                                "There is no area %s in the sheet \"areas\". Correct the code here, or add it there."
                                        .formatted(shown(read.name()))));
            }
            return areas;
        }
        for (var area : base.areas()) {
            var byCode = left.remove(Identities.plain(area.code()));
            var read = byCode != null ? byCode : left.remove(Identities.plain(area.title()));
            if (read != null) {
                areas.add(new Area(area.code(), area.title(), area.about(), read.statements()));
            }
        }
        var codes = areas.stream().map(area -> Identities.plain(area.code())).collect(Collectors.toSet());
        for (var read : left.values()) {
            var number = areas.size() + 1;
            while (codes.contains(Integer.toString(number))) {
                number++;
            }
            codes.add(Integer.toString(number));
            var area = new Area(Integer.toString(number), read.name(), "", read.statements());
            var sheet = tables.get(Kind.STATEMENTS);
            if (sheet != null) {
                places.put(area, new Place(sheet, read.first().number()));
            }
            areas.add(area);
        }
        return areas;
    }

    private <T> T placed(T part, Table table, Table.Line line) {
        places.put(part, new Place(table, line.number()));
        return part;
    }

    private static String text(Table.Line line, String heading) {
        return Tidy.text(line.cell(heading));
    }

    private Optional<Integer> whole(Table table, Table.Line line, String heading, int least, int most) {
        var cell = line.cell(heading);
        if (WHOLE.matcher(cell).matches() && Integer.parseInt(cell) >= least && Integer.parseInt(cell) <= most) {
            return Optional.of(Integer.valueOf(cell));
        }
        fault(
                table,
                line,
                heading,
                (cell.isEmpty()
                                ? "This cell is empty."
                                : shown(cell) + " is no whole number from %d up.".formatted(least))
                        + " Write a number such as %d.".formatted(Math.max(least, 2)));
        return Optional.empty();
    }

    private Optional<BigDecimal> decimal(Table table, Table.Line line, String heading) {
        var cell = line.cell(heading);
        if (DECIMAL.matcher(cell).matches()) {
            return Optional.of(new BigDecimal(cell));
        }
        fault(
                table,
                line,
                heading,
                (cell.isEmpty() ? "This cell is empty." : shown(cell) + " is no number.")
                        + " Write a number such as 2 or 2.5.");
        return Optional.empty();
    }

    private void fault(Table table, Table.Line line, String column, String sentence) {
        faults.add(table.name(), line.number(), column, sentence);
    }

    private static String shown(String text) {
        return "\"" + Tables.shown(text) + "\"";
    }
}

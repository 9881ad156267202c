package uk.alongside.frameworks.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a framework in JSON into the same tables that a workbook has, each row with the line on which it begins. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(12)
                    .maxStringLength(20_000)
                    .maxNameLength(100)
                    .maxNumberLength(30)
                    .build())
            .build();

    private final Faults faults;
    private final Map<Kind, List<Table.Line>> lines = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> headings = new EnumMap<>(Kind.class);
    private final Set<String> unknown = new TreeSet<>();

    private Json(Faults faults) {
        this.faults = faults;
        for (var kind : Kind.values()) {
            lines.put(kind, new ArrayList<>());
            headings.put(kind, new HashSet<>(kind.needed()));
        }
    }

    static boolean isJson(byte[] bytes) {
        for (var sign : bytes) {
            if (!Character.isWhitespace(sign) && sign != (byte) 0xef && sign != (byte) 0xbb && sign != (byte) 0xbf) {
                return sign == '{' || sign == '[';
            }
        }
        return false;
    }

    static Optional<Map<Kind, Table>> read(byte[] bytes, Faults faults, List<String> notes) {
        var text = CsvSheet.decoded("", bytes, faults);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try (var parser =
                FACTORY.createParser(ObjectReadContext.empty(), text.get().getBytes(StandardCharsets.UTF_8))) {
            parser.nextToken();
            var root = value(parser);
            if (parser.nextToken() != null) {
                faults.add("", root.line(), "", "Something follows the end of the framework. A file holds one.");
                return Optional.empty();
            }
            return new Json(faults).tables(root, notes);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            faults.add(
                    "",
                    place == null ? 0 : Math.max(0, place.getLineNr()),
                    "",
                    "This is not JSON, or is nested or long beyond any framework%s. Check the commas, quotation marks and brackets here."
                            .formatted(
                                    place == null ? "" : " (character %d of the line)".formatted(place.getColumnNr())));
            return Optional.empty();
        }
    }

    /** A value of the file: a text, a list, an object, or nothing. */
    private record Value(int line, String text, List<Value> list, Map<String, Value> object, Type type) {
        enum Type {
            TEXT,
            LIST,
            OBJECT
        }
    }

    private static Value value(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, Value>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                yield new Value(line, "", List.of(), fields, Value.Type.OBJECT);
            }
            case START_ARRAY -> {
                var list = new ArrayList<Value>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield new Value(line, "", list, Map.of(), Value.Type.LIST);
            }
            case VALUE_NULL -> new Value(line, "", List.of(), Map.of(), Value.Type.TEXT);
            case null, default -> {
                var text = parser.getString();
                yield new Value(line, text == null ? "" : text, List.of(), Map.of(), Value.Type.TEXT);
            }
        };
    }

    private Optional<Map<Kind, Table>> tables(Value root, List<String> notes) {
        if (root.type() != Value.Type.OBJECT) {
            faults.add(
                    "",
                    root.line(),
                    "",
                    "The file begins with {, then \"name\", \"scale\" and \"areas\". Export a framework to see how.");
            return Optional.empty();
        }
        row(Kind.FRAMEWORK, root, Map.of(), Set.of("scale", "areas"));
        for (var level : list(root, "scale", Kind.SCALE)) {
            row(Kind.SCALE, level, Map.of(), Set.of());
        }
        for (var area : list(root, "areas", Kind.AREAS)) {
            var code = row(Kind.AREAS, area, Map.of(), Set.of("statements")).cell("code");
            for (var statement : list(area, "statements", Kind.STATEMENTS)) {
                var of = row(Kind.STATEMENTS, statement, Map.of("area", code), Set.of("musts", "wording"))
                        .cell("code");
                for (var must : list(statement, "musts", Kind.MUSTS)) {
                    row(Kind.MUSTS, must, Map.of("statement", of), Set.of());
                }
                for (var wording : list(statement, "wording", Kind.WORDING)) {
                    row(Kind.WORDING, wording, Map.of("statement", of), Set.of());
                }
            }
        }
        if (!unknown.isEmpty()) {
            notes.add("These names are none of ours and were left out: %s."
                    .formatted(String.join(", ", unknown.stream().limit(20).toList())));
        }
        var tables = new EnumMap<Kind, Table>(Kind.class);
        for (var kind : Kind.values()) {
            var given =
                    switch (kind) {
                        case SCALE -> root.object().containsKey("scale");
                        case AREAS, STATEMENTS -> root.object().containsKey("areas");
                        default -> true;
                    };
            if (given) {
                tables.put(
                        kind,
                        new Table(
                                kind,
                                kind.sheet(),
                                headings.getOrDefault(kind, Set.of()),
                                lines.getOrDefault(kind, List.of())));
            }
        }
        return Optional.of(tables);
    }

    private List<Value> list(Value of, String name, Kind kind) {
        var value = of.object().get(name);
        if (value == null) {
            return List.of();
        }
        if (value.type() != Value.Type.LIST) {
            faults.add(kind.sheet(), value.line(), name, "Here stands a list in [ and ].");
            return List.of();
        }
        return value.list();
    }

    private Table.Line row(Kind kind, Value value, Map<String, String> given, Set<String> lists) {
        var cells = new HashMap<>(given);
        if (value.type() != Value.Type.OBJECT) {
            faults.add(kind.sheet(), value.line(), "", "Here stands an object in { and }.");
        }
        for (var field : value.object().entrySet()) {
            if (lists.contains(field.getKey())) {
                continue;
            }
            var heading = kind.heading(spaced(field.getKey()));
            if (heading.isEmpty() || given.containsKey(heading.get())) {
                unknown.add(Tables.shown(field.getKey()));
            } else {
                cells.put(heading.get(), cell(kind, heading.get(), field.getValue()));
            }
        }
        var line = new Table.Line(value.line(), cells);
        lines.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line);
        headings.computeIfAbsent(kind, _ -> new HashSet<>()).addAll(cells.keySet());
        return line;
    }

    /** {@code fromLevel} as a sheet has it. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    private String cell(Kind kind, String heading, Value value) {
        return switch (value.type()) {
            case TEXT -> value.text().strip();
            case LIST ->
                String.join(
                        "\n",
                        value.list().stream()
                                .map(item -> cell(kind, heading, item).replace('\n', ' '))
                                .toList());
            case OBJECT -> {
                faults.add(kind.sheet(), value.line(), heading, "Here stands a text, not an object.");
                yield "";
            }
        };
    }
}

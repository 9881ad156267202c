package uk.alongside.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table as it stands in docs/access-table.csv. */
record AccessTable(List<Row> rows) {

    static final Path FILE = Path.of("docs", "access-table.csv");
    static final String ALLOW = "allow";
    static final String DENY = "deny";
    /** Where there can be no such caller yet. */
    static final String NOT_YET = "-";

    /**
     * @param name the method, such as {@code ProgressBoard.board}; in brackets behind it of what, where it has several rows
     * @param about the row of the agreed table that it belongs to
     */
    record Row(String name, String about, Map<Caller, String> cells) {

        String method() {
            var bracket = name.indexOf(" (");
            return bracket < 0 ? name : name.substring(0, bracket);
        }

        String cell(Caller caller) {
            return cells.getOrDefault(caller, "");
        }
    }

    static AccessTable read(Path file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new AccessTable(csv.stream().map(AccessTable::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(NamedCsvRecord line) {
        var cells = new EnumMap<Caller, String>(Caller.class);
        Caller.all().forEach(caller -> cells.put(caller, line.getField(caller.column())));
        return new Row(line.getField("service method"), line.getField("belongs to"), cells);
    }

    /** Everything in which the table, the services there are and the examples for them do not agree. */
    List<String> disagreements(Set<String> methods, List<AccessExample<?>> examples) {
        var faults = new ArrayList<String>();
        var named = rows.stream().map(Row::method).collect(Collectors.toCollection(TreeSet::new));
        methods.stream()
                .filter(method -> !named.contains(method))
                .forEach(method -> faults.add(method + " has no row in the access table."));
        named.stream()
                .filter(method -> !methods.contains(method))
                .forEach(method -> faults.add(method + " has a row in the access table, and is no service method."));
        var byName = new LinkedHashMap<String, AccessExample<?>>();
        examples.forEach(example -> {
            if (byName.put(example.name(), example) != null) {
                faults.add(example.name() + " has two examples.");
            }
        });
        for (var row : rows) {
            if (!byName.containsKey(row.name())) {
                faults.add(row.name() + " has no example.");
            }
            if (row.about().isBlank()) {
                faults.add(row.name() + " does not say to which row of the agreed table it belongs.");
            }
            Arrays.stream(Caller.values())
                    .filter(caller -> row.cell(caller).isBlank()
                            || caller.exists() == row.cell(caller).equals(NOT_YET))
                    .forEach(caller -> faults.add(row.name() + " does not say what is open to: " + caller.column()));
        }
        byName.keySet().stream()
                .filter(name -> rows.stream().noneMatch(row -> row.name().equals(name)))
                .forEach(name -> faults.add(name + " has an example, and no row."));
        return faults;
    }
}

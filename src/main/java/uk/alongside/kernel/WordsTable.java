package uk.alongside.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that keeps words of a project, for modules that look for words in their tables.
 *
 * @param ofProject which rows are the project's, with {@code :project} for its id
 * @param key the columns that, within a project, tell a row from all others
 * @param words the columns to look into, with what they are called
 * @param since an expression for when a row was stored, in UTC
 */
public record WordsTable(String table, String ofProject, List<String> key, Map<String, String> words, String since) {

    private static final int MOST_OF_A_KIND = 20;

    public Stream<String> columns() {
        return words.keySet().stream().map(column -> table + "." + column);
    }

    public List<HoldsWords.Place> find(JdbcClient jdbc, HoldsWords.Where where, SoughtWords sought) {
        return read(jdbc, where, "").stream()
                .flatMap(row -> places(row, sought))
                .toList();
    }

    public List<HoldsWords.Place> remove(
            JdbcClient jdbc, HoldsWords.Where where, SoughtWords sought, Set<String> leave) {
        var longest = longest(jdbc);
        var removed = new ArrayList<HoldsWords.Place>();
        for (var row : read(jdbc, where, " for update")) {
            var places = places(row, sought)
                    .filter(place -> !leave.contains(place.id()))
                    .toList();
            if (!places.isEmpty()) {
                var columns = words.keySet().stream()
                        .filter(column ->
                                places.stream().anyMatch(place -> place.id().equals(place(row, column))))
                        .toList();
                write(
                        jdbc,
                        where,
                        row,
                        columns,
                        column -> sought.removedFrom(row.text(column), longest.getOrDefault(column, Long.MAX_VALUE)));
                removed.addAll(places);
            }
        }
        return removed;
    }

    /** Where two rows would become one they are numbered. */
    private void write(
            JdbcClient jdbc, HoldsWords.Where where, Row row, List<String> columns, UnaryOperator<String> written) {
        var update = "update " + table + " set "
                + columns.stream().map(column -> column + " = :new_" + column).collect(Collectors.joining(", "))
                + " where " + ofProject
                + key.stream().map(column -> " and " + column + " = :" + column).collect(Collectors.joining());
        for (var number = 1; ; number++) {
            var statement = jdbc.sql(update).param("project", where.project().id());
            for (var column : key) {
                statement = statement.param(column, row.values().get(column));
            }
            for (var column : columns) {
                var text = written.apply(column);
                statement = statement.param("new_" + column, number == 1 ? text : text + " " + number);
            }
            try {
                statement.update();
                return;
            } catch (DuplicateKeyException theSameAsAnother) {
                if (number == MOST_OF_A_KIND) {
                    throw theSameAsAnother;
                }
            }
        }
    }

    private List<Row> read(JdbcClient jdbc, HoldsWords.Where where, String lock) {
        var columns =
                Stream.concat(key.stream(), words.keySet().stream()).distinct().toList();
        return jdbc.sql("select " + String.join(", ", columns) + ", " + since + " as stored_at_utc from " + table
                        + " where " + ofProject + lock)
                .param("project", where.project().id())
                .query((row, number) -> {
                    var values = new LinkedHashMap<String, @Nullable String>();
                    for (var column : columns) {
                        values.put(column, row.getString(column));
                    }
                    @Nullable LocalDateTime stored = row.getObject("stored_at_utc", LocalDateTime.class);
                    return new Row(values, stored == null ? Instant.EPOCH : stored.toInstant(ZoneOffset.UTC));
                })
                .list();
    }

    private Map<String, Long> longest(JdbcClient jdbc) {
        return jdbc
                .sql(
                        "select column_name, character_maximum_length from information_schema.columns"
                                + " where table_schema = database() and table_name = ? and character_maximum_length is not null")
                .param(table)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<HoldsWords.Place> places(Row row, SoughtWords sought) {
        return words.entrySet().stream()
                .filter(column -> sought.isIn(row.text(column.getKey())))
                .map(column -> new HoldsWords.Place(
                        place(row, column.getKey()),
                        column.getValue(),
                        sought.excerpt(row.text(column.getKey())),
                        row.since()));
    }

    private String place(Row row, String column) {
        return table + "." + column
                + key.stream().map(part -> "|" + row.text(part)).collect(Collectors.joining());
    }

    private record Row(Map<String, @Nullable String> values, Instant since) {

        String text(String column) {
            return Objects.requireNonNullElse(values.get(column), "");
        }
    }
}

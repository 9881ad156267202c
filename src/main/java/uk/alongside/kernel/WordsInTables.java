package uk.alongside.kernel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A module's words that all stand in {@link WordsTable}s; it only names them. */
public abstract class WordsInTables implements HoldsWords {

    private final String kind;
    private final List<WordsTable> tables;
    private final JdbcClient jdbc;

    protected WordsInTables(String kind, List<WordsTable> tables, JdbcClient jdbc) {
        this.kind = kind;
        this.tables = List.copyOf(tables);
        this.jdbc = jdbc;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final Set<String> columns() {
        return tables.stream().flatMap(WordsTable::columns).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public final List<Place> find(Where where, SoughtWords words) {
        return tables.stream()
                .flatMap(table -> table.find(jdbc, where, words).stream())
                .toList();
    }

    @Override
    public final List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        return tables.stream()
                .flatMap(table -> table.remove(jdbc, where, words, leave).stream())
                .toList();
    }
}

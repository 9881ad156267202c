package uk.alongside.schools.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the rows that the database itself says were written to the register's tables. */
final class RegisterWrites {

    private static final List<String> REGISTER = List.of(
            "school",
            "school_urn",
            "school_word",
            "school_census",
            "register_entry",
            "register_link",
            "local_authority",
            "establishment_type");

    private final JdbcTemplate jdbc;

    RegisterWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("set global userstat = 1");
    }

    /** Rows written while something is done, of each table that was written at all. */
    Map<String, Long> during(Runnable work) {
        var before = counts();
        work.run();
        var written = new TreeMap<String, Long>();
        counts().forEach((table, count) -> {
            long more = count - before.getOrDefault(table, 0L);
            if (more > 0) {
                written.put(table, more);
            }
        });
        return written;
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.query(
                "select table_name, rows_changed from information_schema.table_statistics where table_schema = database()",
                row -> {
                    if (REGISTER.contains(row.getString("table_name"))) {
                        counts.put(row.getString("table_name"), row.getLong("rows_changed"));
                    }
                });
        return counts;
    }
}

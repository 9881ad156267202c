package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.alongside.database.DatabaseExamples.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.alongside.TestDatabase;

class InterruptedMigrationsTests {

    private static final String FOUR_STEPS = "classpath:db/interrupted/four-steps.sql";
    private static final List<String> STEPS = List.of("1-note", "2-words", "3-first-notes", "4-index");
    private static final List<String> UNDONE = List.of(
            "drop table note",
            "alter table note drop column words",
            "delete from note",
            "drop index note_words on note");

    private final TestDatabase.Schema schema = TestDatabase.newSchema();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(schema.url(), schema.user(), schema.password());

    /** Interrupted at each step: what a kill leaves between the change and its record. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void changeThatWasMadeAndNotRecordedIsMadeAnew(int interrupted) throws SQLException {
        migrate(source, FOUR_STEPS);
        var columns = columns();
        for (var step = STEPS.size(); step > interrupted; step--) {
            execute(UNDONE.get(step - 1));
        }
        execute("insert into migration_begun select concat(filename, '::', id, '::', author) from DATABASECHANGELOG"
                + " where id = '" + STEPS.get(interrupted - 1) + "'");
        execute("delete from DATABASECHANGELOG where id >= '" + STEPS.get(interrupted - 1) + "'");

        migrate(source, FOUR_STEPS);

        assertThat(columns()).isEqualTo(columns);
        assertThat(ask("select id from DATABASECHANGELOG order by id")).isEqualTo(STEPS);
        assertThat(ask("select changeset from migration_begun")).isEmpty();
        assertThat(ask("select words from note order by words")).containsExactly("first", "second");
    }

    @Test
    void changeThatWasOnlyAnnouncedIsMade() throws SQLException {
        migrate(source, FOUR_STEPS);
        for (var step : STEPS) {
            execute("insert into migration_begun select concat(filename, '::', id, '::', author) from DATABASECHANGELOG"
                    + " where id = '" + step + "'");
        }
        execute("delete from DATABASECHANGELOG");
        execute("drop table note");

        migrate(source, FOUR_STEPS);

        assertThat(ask("select words from note order by words")).containsExactly("first", "second");
        assertThat(ask("select changeset from migration_begun")).isEmpty();
    }

    @Test
    void changeThatTheDatabaseRefusedIsNotTakenForAnInterruption() throws SQLException {
        execute("create table note (somebody varchar(40))");
        execute("insert into note values ('else')");

        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatCode(() -> migrate(source, FOUR_STEPS)).hasStackTraceContaining("already exists");
            assertThat(ask("select somebody from note")).containsExactly("else");
        }
    }

    private List<String> columns() throws SQLException {
        return ask(
                "select concat_ws(' ', table_name, column_name, column_type, column_key) from information_schema.columns"
                        + " where table_schema = database() order by table_name, ordinal_position");
    }

    private List<String> ask(String question) throws SQLException {
        try (var connection = connect()) {
            return DatabaseExamples.ask(connection, question);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(schema.url(), schema.user(), schema.password());
    }
}

package uk.alongside.database;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.awaitility.Awaitility;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import uk.alongside.TestDatabase;

/** Data folders, and what tests of this module do with the database in them. */
final class DatabaseExamples {

    static final Clock EVENING = Clock.fixed(Instant.parse("2026-03-03T18:30:00Z"), ZoneOffset.UTC);

    /** Held, so that its level is kept: each migration would be told otherwise. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    private DatabaseExamples() {}

    /** A folder that does not exist yet; its name has a space in it, as people's folders have. */
    static Path dataFolder(String name) {
        var folder = Path.of("target", "data folders", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Starts on a folder; a new one begins with tables that were installed once for all tests, for their speed. */
    static EmbeddedDatabase started(Path data) {
        if (!Files.exists(data)) {
            try {
                FileSystemUtils.copyRecursively(TestDatabase.emptyTables(), data.resolve("mariadb"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return startedFromNothing(data);
    }

    static EmbeddedDatabase startedFromNothing(Path data) {
        return EmbeddedDatabase.startIn(data, () -> {}, Clock.systemUTC());
    }

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    static void execute(EmbeddedDatabase database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the answer. */
    static List<String> ask(EmbeddedDatabase database, String question) {
        try (var connection = connect(database)) {
            return ask(connection, question);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var column = new ArrayList<String>();
            while (answer.next()) {
                column.add(answer.getString(1));
            }
            return column;
        }
    }

    static DataSource dataSource(EmbeddedDatabase database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    /** Runs the portal's migrations, as its start does. */
    static void migrate(DataSource source) {
        migrate(source, "classpath:db/changelog/portal.yaml");
    }

    static void migrate(DataSource source, String changeLog) {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(source);
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog(changeLog);
        liquibase.setCustomizer(new InterruptedMigrations());
        try {
            liquibase.afterPropertiesSet();
        } catch (LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The servers that run on a folder's tables. */
    static List<ProcessHandle> serversOn(Path data) {
        var option = "--datadir=" + data.resolve("mariadb");
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains(option))
                .toList();
    }

    /** Ends a process as {@code kill -9} does. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> process.info().arguments().isEmpty());
    }

    static PrintStream nowhere() {
        return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}

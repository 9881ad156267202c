package uk.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import uk.alongside.database.MariaDbFiles;
import uk.alongside.database.MariaDbServer;

/**
 * The real MariaDB that all tests of one JVM share.
 *
 * <p>It starts with the first test that asks, outside Spring, because contexts come and go. Every Spring context of a test
 * gets an empty schema of its own by itself (see {@link TestDatabaseCustomizerFactory}); a test that speaks plain JDBC
 * asks for {@link #newSchema()}.
 */
public final class TestDatabase {

    private static final Path HOME = Path.of("target", "test-database").toAbsolutePath();
    private static final AtomicInteger LAST_SCHEMA = new AtomicInteger();

    private static volatile boolean contexts;

    private TestDatabase() {}

    /** An empty schema for a Spring context, which may use it until it is closed. */
    static Schema newSchemaForContext() {
        contexts = true;
        return newSchema();
    }

    /** An empty schema and how to reach it. */
    public record Schema(String name, String url, String user, String password) {}

    /** Makes an empty schema. */
    public static Schema newSchema() {
        var plan = Running.SERVER.plan();
        var name = "test_" + LAST_SCHEMA.incrementAndGet();
        try (var connection = DriverManager.getConnection(plan.url(""), plan.user(), plan.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No schema for a test", e);
        }
        return new Schema(name, plan.url(name), plan.user(), plan.password());
    }

    /** The programs of MariaDB, unpacked once for all tests. */
    public static MariaDbFiles files() {
        return MariaDbFiles.unpackedIn(Path.of("target", "mariadb-server"));
    }

    /** The folder of a server that was just installed; a test copies it instead of installing its own. */
    public static Path emptyTables() {
        try (var channel = FileChannel.open(
                        Files.createDirectories(HOME).resolve("install.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var empty = HOME.resolve("empty");
            MariaDbServer.install(files(), empty, HOME.resolve("install.log"));
            return empty;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Running {

        static final MariaDbServer SERVER = start();

        private static MariaDbServer start() {
            try {
                Files.createDirectories(HOME);
                removeWhatKilledTestsLeft();
                var home = HOME.resolve("of-" + ProcessHandle.current().pid());
                FileSystemUtils.deleteRecursively(home);
                Files.createDirectories(home);
                FileSystemUtils.copyRecursively(emptyTables(), home.resolve("data"));
                var server = MariaDbServer.start(new MariaDbServer.Plan(
                        files(),
                        home.resolve("data"),
                        home.resolve("mariadb.log"),
                        MariaDbServer.freePort(),
                        "only-for-tests",
                        "*.*",
                        List.of(
                                "--innodb-flush-log-at-trx-commit=2",
                                "--innodb-doublewrite=0",
                                "--innodb-buffer-pool-size=64M",
                                "--max-connections=300")));
                Runnable end = () -> {
                    server.kill();
                    delete(home);
                };
                // After the contexts have closed, so that none of them misses its database. Where no context ever
                // was, nobody would call what is handed over here.
                SpringApplication.getShutdownHandlers().add(end);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!contexts) {
                        end.run();
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void removeWhatKilledTestsLeft() throws IOException {
            try (var earlier = Files.newDirectoryStream(HOME, "of-*")) {
                for (var home : earlier) {
                    var pid = Long.parseLong(home.getFileName().toString().substring("of-".length()));
                    if (ProcessHandle.of(pid).isEmpty()) {
                        MariaDbServer.stopLeftoversOn(home.resolve("data"));
                        delete(home);
                    }
                }
            }
        }

        private static void delete(Path home) {
            try {
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

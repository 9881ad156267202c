package uk.alongside.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One running MariaDB server on one folder of data, reachable from this computer alone.
 *
 * <p>The server's own tables are made beside their place and moved there in one step. At each start the account of the
 * application is set to the password it is given, so that a lost password file is no lost database.
 */
public final class MariaDbServer {

    private static final String USER = "alongside";
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Plan plan;

    private MariaDbServer(Process process, Plan plan) {
        this.process = process;
        this.plan = plan;
    }

    /**
     * What a server is started with.
     *
     * @param data the folder of its tables
     * @param log the file its own messages are added to
     * @param grants the databases that the account of the application may use, as MariaDB writes them: {@code alongside.*}
     * @param flags further options of mariadbd
     */
    public record Plan(
            MariaDbFiles files, Path data, Path log, int port, String password, String grants, List<String> flags) {

        /** The address of one database of this server, for JDBC. */
        public String url(String database) {
            return "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable".formatted(port, database);
        }

        public String user() {
            return USER;
        }

        Plan onPort(int other) {
            return new Plan(files, data, log, other, password, grants, flags);
        }
    }

    /** A port of this computer that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the server's own tables, unless the folder has them. */
    public static void install(MariaDbFiles files, Path data, Path log) {
        if (Files.isDirectory(data)) {
            return;
        }
        var unfinished = data.resolveSibling(data.getFileName() + ".part");
        try {
            // Of a first start that was killed: the process that was filling the folder may still be at it.
            stopLeftoversOn(unfinished);
            Folders.delete(unfinished);
            Folders.createPrivate(unfinished);
            var command = command(files, unfinished, "--bootstrap", "--log-warnings=0", "--skip-log-bin");
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            try (var statements = process.getOutputStream()) {
                statements.write("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket='root';\n"
                        .getBytes(StandardCharsets.UTF_8));
                for (var script : List.of(
                        "mariadb_system_tables.sql",
                        "mariadb_performance_tables.sql",
                        "mariadb_system_tables_data.sql")) {
                    Files.copy(files.messages().resolve(script), statements);
                }
            } catch (IOException e) {
                throw new StartRefused("The database server does not start: " + ServerLog.lastWords(log), e);
            }
            if (process.waitFor() != 0) {
                throw new StartRefused("The database server does not start: " + ServerLog.lastWords(log));
            }
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Installing the database into " + data, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Starts the server and comes back once it answers. */
    public static MariaDbServer start(Plan plan) {
        try {
            var process = launch(plan);
            var server = new MariaDbServer(process, plan);
            server.waitUntilItAnswers();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Starting the database in " + plan.data(), e);
        }
    }

    private static Process launch(Plan plan) throws IOException {
        var first = plan.data().resolve("first-statements.sql");
        Files.writeString(Folders.createPrivateFile(first), """
                create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
                alter user '%1$s'@'127.0.0.1' identified by '%2$s';
                create database if not exists alongside character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                grant all privileges on %3$s to '%1$s'@'127.0.0.1';
                """.formatted(USER, plan.password(), plan.grants()));
        var options = new ArrayList<>(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + plan.port(),
                "--socket=mariadb.sock",
                "--pid-file=mariadbd.pid",
                "--init-file=" + first,
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--performance-schema=OFF",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--max-allowed-packet=64M"));
        options.addAll(plan.flags());
        var command = command(plan.files(), plan.data(), options.toArray(String[]::new));
        if (Files.isExecutable(SETSID)) {
            // A session of its own: what a terminal tells the portal's processes is not meant for the server, which has
            // to stay until the last of the portal's work is saved.
            command.addFirst(SETSID.toString());
        }
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .start();
    }

    private static List<String> command(MariaDbFiles files, Path data, String... options) {
        var command = new ArrayList<String>();
        command.add(files.program("mariadbd").toString());
        command.add("--no-defaults");
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.add("--basedir=" + files.home());
        command.add("--lc-messages-dir=" + files.messages());
        command.add("--datadir=" + data);
        // Its own, which is where it runs: a server that starts clears away what others keep in a common folder.
        command.add("--tmpdir=.");
        // Half the size of the data folder of a small portal; a bulk load may ask for more.
        command.add("--innodb-log-file-size=16M");
        command.addAll(List.of(options));
        return command;
    }

    private void waitUntilItAnswers() {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        SQLException refusal;
        do {
            try (var connection = connect()) {
                if (connection.isValid(5)) {
                    Files.deleteIfExists(plan.data().resolve("first-statements.sql"));
                    return;
                }
                refusal = new SQLException("The database does not answer");
            } catch (SQLException e) {
                refusal = e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (endsWithin(Duration.ofMillis(25))) {
                throw new StartRefused(
                        "The database server ended while starting: " + ServerLog.lastWords(plan.log()), refusal);
            }
        } while (System.nanoTime() < deadline);
        stop();
        throw new StartRefused(
                "The database server did not answer in time: " + ServerLog.lastWords(plan.log()), refusal);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(plan.url("") + "&connectTimeout=5000", plan.user(), plan.password());
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What it was started with. */
    public Plan plan() {
        return plan;
    }

    /** Waits until the server ends, for whatever reason, and gives its exit value. */
    int waitForEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Lets it finish what it is doing, and comes back once it has ended. */
    public void stop() {
        process.destroy();
        if (!endsWithin(LONGEST_STOP)) {
            kill();
        }
    }

    /** Ends it at once, for data that nobody needs any more. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(LONGEST_STOP);
    }

    /** Ends every server that an earlier start left running on this folder, and no other process. */
    public static void stopLeftoversOn(Path data) {
        var option = "--datadir=" + data;
        ProcessHandle.allProcesses().filter(process -> serves(process, option)).forEach(leftover -> {
            leftover.destroy();
            var deadline = System.nanoTime() + LONGEST_STOP.toNanos();
            while (serves(leftover, option)) {
                if (System.nanoTime() > deadline) {
                    leftover.destroyForcibly();
                }
                pause();
            }
        });
    }

    /** Whether it is a MariaDB server, and one on this folder. */
    private static boolean serves(ProcessHandle process, String dataOption) {
        var info = process.info();
        return info.command()
                        .map(command -> command.replace(" (deleted)", "").endsWith("/mariadbd"))
                        .orElse(false)
                && info.arguments().map(Stream::of).orElse(Stream.empty()).anyMatch(dataOption::equals);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for the database", e);
    }
}

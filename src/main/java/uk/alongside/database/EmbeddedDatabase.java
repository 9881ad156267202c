package uk.alongside.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MariaDB server that the portal brings along, on the portal's own data folder.
 *
 * <p>It holds the folder against a second start, ends a server that a killed portal left behind, and brings its own back
 * when that dies under the running portal. Where it keeps dying, it says so and ends the portal.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "alongside";
    private static final int ENDS_THAT_ARE_TOO_MANY = 5;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final long LARGEST_LOG = 5_000_000;

    private final DataFolder folder;
    private final Runnable givingUp;
    private final Clock clock;
    private final Deque<Instant> ends = new ArrayDeque<>();
    private MariaDbServer server;
    private volatile boolean leaving;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, MariaDbServer server, Runnable givingUp, Clock clock) {
        this.folder = folder;
        this.server = server;
        this.givingUp = givingUp;
        this.clock = clock;
    }

    /**
     * Starts the server on a data folder, which the first start fills.
     *
     * @param givingUp what to do when the server keeps dying
     */
    public static EmbeddedDatabase startIn(Path data, Runnable givingUp, Clock clock) {
        var folder = DataFolder.at(data);
        folder.takeOrRefuse();
        try {
            var database = new EmbeddedDatabase(folder, startServer(folder), givingUp, clock);
            database.watch(database.server);
            folder.noteRunning(database.server.plan().port());
            return database;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static MariaDbServer startServer(DataFolder folder) {
        keepLogSmall(folder.log());
        MariaDbServer.stopLeftoversOn(folder.tables());
        Restore.finishInterrupted(folder);
        var files = MariaDbFiles.unpackedIn(folder.programs());
        MariaDbServer.install(files, folder.tables(), folder.log());
        return MariaDbServer.start(planOn(folder, files, MariaDbServer.freePort()));
    }

    private static MariaDbServer.Plan planOn(DataFolder folder, MariaDbFiles files, int port) {
        return new MariaDbServer.Plan(
                files,
                folder.tables(),
                folder.log(),
                port,
                folder.password(),
                NAME + ".*",
                List.of(
                        "--innodb-log-file-size=" + System.getProperty("alongside.database.redo-log", "16M"),
                        "--innodb-buffer-pool-size=" + System.getProperty("alongside.database.memory", "96M"),
                        "--max-connections=100"));
    }

    private static void keepLogSmall(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST_LOG) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch(MariaDbServer watched) {
        // A thread of its own: the pool that futures share may be busy when the server dies.
        Thread.ofPlatform().name("database-watch").daemon().start(() -> bringBack(watched.waitForEnd()));
    }

    private synchronized void bringBack(int exitValue) {
        if (closed || leaving) {
            return;
        }
        log.error("The database ended by itself (exit value {}); starting it again.", exitValue);
        while (!closed && !leaving) {
            if (tooManyEnds()) {
                log.error(
                        "The database keeps ending, so the portal ends too; what it said last is in {}.", folder.log());
                leaving = true;
                Thread.ofPlatform().name("giving-up").start(givingUp);
                return;
            }
            try {
                MariaDbServer.stopLeftoversOn(folder.tables());
                server = MariaDbServer.start(server.plan());
                watch(server);
                log.warn("The database is back.");
                return;
            } catch (StartRefused | UncheckedIOException failed) {
                log.error("The database did not come back: {}", failed.getMessage());
            }
        }
    }

    private boolean tooManyEnds() {
        var now = clock.instant();
        ends.addLast(now);
        ends.removeIf(end -> end.isBefore(now.minus(WITHIN)));
        return ends.size() >= ENDS_THAT_ARE_TOO_MANY;
    }

    public String url() {
        return server.plan().url(NAME);
    }

    public String user() {
        return server.plan().user();
    }

    public String password() {
        return server.plan().password();
    }

    /** Whether the folder holds accounts whose passwords are written beside them. */
    public boolean hasDemoAccounts() {
        return folder.hasDemoAccounts();
    }

    /** The portal is about to end: a server that ends from now on is not brought back. */
    void leave() {
        leaving = true;
    }

    /** Stops the server and gives the folder back. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            server.stop();
        }
        folder.close();
    }
}

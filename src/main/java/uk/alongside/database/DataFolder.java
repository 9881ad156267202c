package uk.alongside.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a portal keeps everything: its tables, the database's password, the demo accounts, its keys.
 *
 * <p>One process at a time holds it, by a lock that the system takes back when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {

    /** Locks of this process: the system would give the second channel of one process the same lock again. */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path path;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** The folder, created when it is not there, and refused where the system empties it. */
    static DataFolder at(Path wanted) {
        try {
            if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
                throw new StartRefused("The data folder %s is a file: choose another with --data.".formatted(wanted));
            }
            refuseTemporary(wanted);
            return new DataFolder(Folders.createPrivate(wanted.toAbsolutePath()).toRealPath());
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder %s cannot be written: choose another with --data, or change who may write there."
                            .formatted(wanted.toAbsolutePath()),
                    e);
        }
    }

    private static void refuseTemporary(Path wanted) throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        var existing = wanted.toAbsolutePath().normalize();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (Files.exists(temporary) && existing.toRealPath().startsWith(temporary.toRealPath())) {
            throw new StartRefused(
                    ("The data folder %s lies in %s, which the system empties: " + "choose another with --data.")
                            .formatted(wanted.toAbsolutePath(), temporary));
        }
    }

    /** Takes the folder for this process, unless another one has it. */
    boolean take() {
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(path)) {
                return false;
            }
            try {
                var opened = FileChannel.open(
                        path.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var taken = opened.tryLock();
                if (taken == null) {
                    opened.close();
                    return false;
                }
                channel = opened;
                lock = taken;
                HELD_HERE.add(path);
                return true;
            } catch (IOException e) {
                throw new StartRefused(
                        "The data folder %s cannot be locked: choose another with --data, or change who may write there."
                                .formatted(path),
                        e);
            }
        }
    }

    /** Takes the folder, or says who has it. */
    void takeOrRefuse() {
        if (!take()) {
            throw new StartRefused(
                    "Another portal%s is running on the data folder %s: stop it first, or choose another "
                                    .formatted(
                                            running("process")
                                                    .map(process -> " (process " + process + ")")
                                                    .orElse(""),
                                            path)
                            + "folder with --data.");
        }
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            if (lock == null || channel == null) {
                return;
            }
            try {
                Files.deleteIfExists(runningFile());
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD_HERE.remove(path);
                lock = null;
            }
        }
    }

    /** Notes for other processes who holds the folder, and where its database answers. */
    void noteRunning(int databasePort) {
        var running = new Properties();
        running.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        running.setProperty("database-port", Integer.toString(databasePort));
        try (var writer = Files.newBufferedWriter(runningFile())) {
            running.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process that holds the folder has noted. */
    Optional<String> running(String property) {
        var running = new Properties();
        try {
            if (Files.exists(runningFile())) {
                try (var reader = Files.newBufferedReader(runningFile())) {
                    running.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(running.getProperty(property));
    }

    /** The password of the database's account; made up at the first start. */
    String password() {
        return passwordIn(path);
    }

    static String passwordIn(Path folder) {
        var file = folder.resolve("database-password");
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Files.readString(file).strip();
            }
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            Files.writeString(Folders.createPrivateFile(file), password);
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    Path tables() {
        return path.resolve("mariadb");
    }

    Path log() {
        return path.resolve("mariadb.log");
    }

    boolean hasDemoAccounts() {
        return Files.exists(path.resolve("demo-accounts.txt"));
    }

    /** Where the programs of the server are unpacked; several folders may share them. */
    Path programs() {
        var shared = System.getProperty("alongside.database.programs");
        return shared == null ? path.resolve("mariadb-server") : Path.of(shared);
    }

    private Path runningFile() {
        return path.resolve("running.properties");
    }
}

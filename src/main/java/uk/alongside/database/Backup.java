package uk.alongside.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one file with everything a portal keeps: its tables at one instant, the demo accounts and its keys.
 *
 * <p>The file is a zip: {@code backup.properties} says what it is, {@code database.sql} holds the tables, {@code files/} what
 * else counts, and {@code checksums.sha256} comes last, so that a file which breaks off is never taken for a whole one. It
 * works while the portal runs.
 */
final class Backup {

    static final String KIND = "alongside-backup";
    static final int VERSION = 1;
    static final String ABOUT = "backup.properties";
    static final String TABLES = "database.sql";
    static final String FILES = "files/";
    static final String CHECKSUMS = "checksums.sha256";

    /** What counts in the data folder, beside the tables. */
    static final List<String> KEPT = List.of("demo-accounts.txt", "keys");

    private final Path data;
    private final Clock clock;

    Backup(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    void writeTo(Path file) {
        if (Files.exists(file)) {
            throw new StartRefused(
                    "%s exists already, and a backup overwrites nothing: choose another name.".formatted(file));
        }
        if (!Files.isDirectory(data.resolve("mariadb"))) {
            throw new StartRefused(
                    "There is nothing to back up: no portal has kept its data in %s yet.".formatted(data));
        }
        var folder = DataFolder.at(data);
        if (folder.take()) {
            try (folder) {
                var server = EmbeddedDatabase.startServer(folder);
                try {
                    write(folder, server.plan().port(), file);
                } finally {
                    server.stop();
                }
            }
        } else {
            var port = folder.running("database-port")
                    .orElseThrow(() -> new StartRefused(
                            "The portal on %s is just starting: try again in a moment.".formatted(folder.path())));
            write(folder, Integer.parseInt(port), file);
        }
    }

    private void write(DataFolder folder, int port, Path file) {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var zip = new ZipOutputStream(
                    Files.newOutputStream(Folders.createPrivateFile(unfinished)), StandardCharsets.UTF_8)) {
                var checksums = new TreeMap<String, String>();
                add(zip, checksums, ABOUT, in(about()));
                addTables(zip, checksums, folder, port);
                for (var name : KEPT) {
                    addFiles(zip, checksums, folder.path(), folder.path().resolve(name));
                }
                zip.putNextEntry(new ZipEntry(CHECKSUMS));
                for (var entry : checksums.entrySet()) {
                    zip.write("%s  %s\n"
                            .formatted(entry.getValue(), entry.getKey())
                            .getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused(
                    "%s exists already, and a backup overwrites nothing: choose another name.".formatted(file), e);
        } catch (NoSuchFileException e) {
            throw new StartRefused(
                    "The backup cannot be written to %s: there is no such folder. Make it, or choose another."
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new StartRefused("The backup cannot be written to %s: %s.".formatted(file, e.getMessage()), e);
        } finally {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String about() {
        return "kind=%s\nversion=%d\nwritten=%s\n"
                .formatted(KIND, VERSION, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static void addTables(ZipOutputStream zip, Map<String, String> checksums, DataFolder folder, int port)
            throws IOException {
        var program = new DatabaseProgram(
                MariaDbFiles.unpackedIn(folder.programs()), "mariadb-dump", port, folder.password());
        program.run(
                List.of(
                        "--single-transaction",
                        "--quick",
                        "--routines",
                        "--triggers",
                        "--hex-blob",
                        "--skip-comments",
                        "alongside"),
                (_, dump) -> add(zip, checksums, TABLES, dump));
    }

    private static void addFiles(ZipOutputStream zip, Map<String, String> checksums, Path root, Path kept)
            throws IOException {
        if (!Files.exists(kept)) {
            return;
        }
        try (var files = Files.walk(kept)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (var content = Files.newInputStream(file)) {
                    add(zip, checksums, FILES + root.relativize(file).toString().replace('\\', '/'), content);
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, Map<String, String> checksums, String name, InputStream content)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        checksums.put(name, copy(content, zip));
        zip.closeEntry();
    }

    /** Copies it all, and gives its SHA-256. */
    static String copy(InputStream content, OutputStream target) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(target);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream in(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

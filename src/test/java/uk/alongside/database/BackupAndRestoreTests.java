package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.database.DatabaseExamples.EVENING;
import static uk.alongside.database.DatabaseExamples.ask;
import static uk.alongside.database.DatabaseExamples.dataFolder;
import static uk.alongside.database.DatabaseExamples.dataSource;
import static uk.alongside.database.DatabaseExamples.execute;
import static uk.alongside.database.DatabaseExamples.migrate;
import static uk.alongside.database.DatabaseExamples.nowhere;
import static uk.alongside.database.DatabaseExamples.started;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class BackupAndRestoreTests {

    private static final String WORDS = "Zoë’s plan: “reflection, not inspection”; 100 % ✓ \\ '";

    private final Path ashwood = dataFolder("ashwood");

    private Path folder = Path.of("not", "yet");
    private Path backup = Path.of("not", "yet");

    @BeforeAll
    void aPortalKeepsSomethingAndIsBackedUpWhileItRuns(@TempDir Path temporary) throws IOException {
        folder = temporary;
        backup = folder.resolve("Ashwood on Tuesday.zip");
        try (var database = started(ashwood)) {
            migrate(dataSource(database));
            execute(
                    database,
                    "create table note (id uuid primary key, words varchar(200), picture blob, at datetime(6))");
            execute(
                    database,
                    "insert into note values ('01890a5d-ac96-774b-bcce-b302099a8057', '"
                            + WORDS.replace("\\", "\\\\").replace("'", "''")
                            + "', x'00ff0a0d27', '2026-03-03 18:30:00.123456')");
            Files.writeString(ashwood.resolve("demo-accounts.txt"), "Coach\tamina@example.org\tnot a real one\n");
            Files.createDirectories(ashwood.resolve("keys"));
            Files.writeString(ashwood.resolve("keys/seal"), "secret");
            new Backup(ashwood, EVENING).writeTo(backup);
        }
    }

    @Test
    void restoredPortalIsWhatItWas() throws IOException {
        var brookfield = dataFolder("brookfield");

        assertThat(new Restore(brookfield, EVENING).from(backup)).isEmpty();

        try (var database = started(brookfield)) {
            assertThat(ask(database, "select words from note")).containsExactly(WORDS);
            assertThat(ask(database, "select concat(id, ' ', hex(picture), ' ', at) from note"))
                    .containsExactly("01890a5d-ac96-774b-bcce-b302099a8057 00FF0A0D27 2026-03-03 18:30:00.123456");
            migrate(dataSource(database));
        }
        assertThat(brookfield.resolve("demo-accounts.txt"))
                .hasSameTextualContentAs(ashwood.resolve("demo-accounts.txt"));
        assertThat(brookfield.resolve("keys/seal")).hasContent("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(brookfield.resolve("keys/seal"))))
                .isEqualTo("rw-------");
    }

    @Test
    void backupIsReadableForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void backupOfAStoppedPortalIsTheSame() throws IOException {
        var second = folder.resolve("second.zip");
        new Backup(ashwood, EVENING).writeTo(second);

        assertThat(contentOf(second, "database.sql")).isEqualTo(contentOf(backup, "database.sql"));
    }

    @Test
    void backupOverwritesNothing() throws IOException {
        var taken = Files.writeString(folder.resolve("taken"), "something dear");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Backup(ashwood, EVENING).writeTo(taken))
                .withMessageContaining("overwrites nothing");

        assertThat(taken).hasContent("something dear");
    }

    @Test
    void nothingIsBackedUpWhereNoPortalHasRun() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Backup(dataFolder("empty"), EVENING).writeTo(folder.resolve("nothing.zip")))
                .withMessageContaining("nothing to back up");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.999})
    void truncatedBackupIsRefusedAndNothingChanges(double share) throws IOException {
        var whole = Files.readAllBytes(backup);
        var truncated = folder.resolve("truncated-" + share);
        Files.write(truncated, Arrays.copyOf(whole, (int) (whole.length * share)));

        assertRefused(truncated, "damaged");
    }

    @Test
    void backupWithOneWrongByteIsRefused() throws IOException {
        var damaged = copyOfBackup("damaged.zip", "database.sql", sql -> sql.replaceFirst("Zoë", "Zoe"));

        assertRefused(damaged, "its content is not what was written");
    }

    @Test
    void fileOfAnotherKindIsRefused() throws IOException {
        var zip = folder.resolve("pack.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("manifest.csv"));
        }
        assertRefused(zip, "no backup of Alongside");
        assertRefused(Files.writeString(folder.resolve("letter.txt"), "Dear colleague"), "no backup of Alongside");
        assertRefused(folder.resolve("nowhere.zip"), "There is no backup");
    }

    @Test
    void backupOfALaterFormatIsRefused() throws IOException {
        assertRefused(
                copyOfBackup("later.zip", "backup.properties", about -> about.replace("version=1", "version=2")),
                "newer Alongside");
    }

    @Test
    void backupOfAPortalWithLaterMigrationsIsRefused() throws IOException {
        var later = dataFolder("later");
        var file = folder.resolve("later-migrations.zip");
        try (var database = started(later)) {
            migrate(dataSource(database));
            execute(database, """
                    insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)
                    values ('9999-later', 'later', 'db/changelog/later/9999-later.sql', now(), 9999, 'EXECUTED')""");
        }
        new Backup(later, EVENING).writeTo(file);

        assertRefused(file, "newer Alongside");
    }

    @Test
    void commandsWithinABackupAreNotRun() throws IOException {
        var made = folder.resolve("made-by-a-backup");
        var crafted = resealed("crafted.zip", sql -> "\\! touch " + made + "\nsystem touch " + made + "\n" + sql);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Restore(dataFolder("crafted"), EVENING).from(crafted));
        assertThat(made).doesNotExist();
    }

    @Test
    void backupWithoutTablesIsRefused() throws IOException {
        var empty = folder.resolve("no-tables.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(empty))) {
            out.putNextEntry(new ZipEntry("backup.properties"));
            out.write("kind=%s\nversion=%d\n"
                    .formatted(Backup.KIND, Backup.VERSION)
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(empty, "damaged");
    }

    @Test
    void restoreKeepsTheDataOfBeforeAside() throws IOException {
        var chestnut = dataFolder("chestnut");
        try (var database = started(chestnut)) {
            execute(database, "create table before_it (words varchar(40))");
        }
        Files.writeString(chestnut.resolve("demo-accounts.txt"), "Coach\tboris@example.org\told\n");

        var aside = new Restore(chestnut, EVENING).from(backup).orElseThrow();

        assertThat(aside).isEqualTo(chestnut.resolve("before-restore-20260303-183000"));
        assertThat(aside.resolve("demo-accounts.txt")).content().contains("boris");
        assertThat(chestnut.resolve("demo-accounts.txt")).content().contains("amina");
        try (var database = started(aside)) {
            assertThat(ask(database, "show tables")).containsExactly("before_it");
        }
    }

    @Test
    void restoreIsRefusedWhileThePortalRuns() {
        var damson = dataFolder("damson");
        try (var database = started(damson)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> new Restore(damson, EVENING).from(backup))
                    .withMessageContaining("stop it first");
            assertThat(ask(database, "show tables")).isEmpty();
        }
    }

    @Test
    void restoreThatWasKilledBeforeItsEndChangesNothing() throws IOException {
        var elder = dataFolder("elder");
        try (var database = started(elder)) {
            execute(database, "create table before_it (words varchar(40))");
        }
        Files.createDirectories(elder.resolve("restore.part/mariadb"));
        Files.writeString(elder.resolve("restore.part/mariadb/ibdata1"), "half");

        try (var database = started(elder)) {
            assertThat(ask(database, "show tables")).containsExactly("before_it");
        }
        assertThat(elder.resolve("restore.part")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void restoreThatWasKilledWhileOldAndNewChangePlacesIsFinishedByTheNextStart(int moves) throws IOException {
        var fir = dataFolder("fir " + moves);
        try (var database = started(fir)) {
            execute(database, "create table before_it (words varchar(40))");
        }
        // What stands in the folder just before the places change: the new data, complete, beside the old.
        var hazel = dataFolder("hazel " + moves);
        new Restore(hazel, EVENING).from(backup);
        var ready = Files.createDirectories(fir.resolve("restore.ready"));
        for (var name : List.of("mariadb", "database-password", "demo-accounts.txt", "keys")) {
            Files.move(hazel.resolve(name), ready.resolve(name));
        }
        Files.writeString(ready.resolve("aside"), "before-restore-test");
        var aside = Files.createDirectories(fir.resolve("before-restore-test"));
        if (moves > 0) {
            Files.move(fir.resolve("mariadb"), aside.resolve("mariadb"));
        }
        if (moves > 1) {
            Files.move(fir.resolve("database-password"), aside.resolve("database-password"));
            Files.createFile(ready.resolve("old-is-aside"));
        }
        if (moves > 2) {
            Files.move(ready.resolve("mariadb"), fir.resolve("mariadb"));
        }

        try (var database = started(fir)) {
            assertThat(ask(database, "select words from note")).containsExactly(WORDS);
        }
        assertThat(ready).doesNotExist();
        assertThat(aside.resolve("mariadb")).isDirectory();
        assertThat(fir.resolve("demo-accounts.txt")).exists();
    }

    @Test
    void aDatabaseOfOnesOwnHasToolsOfItsOwn() {
        for (var verb : List.of("backup", "restore")) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> new DatabaseCommands(ashwood, true, EVENING, nowhere())
                            .perform(verb, folder.resolve("x.zip").toString()))
                    .withMessageContaining("own tools");
        }
    }

    /** A refusal says why, and leaves the folder as it was. */
    private void assertRefused(Path file, String because) throws IOException {
        var before = everythingIn(ashwood);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Restore(ashwood, EVENING).from(file))
                .withMessageContaining(because);

        assertThat(everythingIn(ashwood)).isEqualTo(before);
    }

    private static Map<Path, FileTime> everythingIn(Path data) throws IOException {
        var times = new TreeMap<Path, FileTime>();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("mariadb.log")) {
                    times.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }

    private Path copyOfBackup(String name, String changed, UnaryOperator<String> change) throws IOException {
        var copy = folder.resolve(name);
        try (var zip = new ZipFile(backup.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = contentOf(backup, entry.getName());
                out.write((entry.getName().equals(changed) ? change.apply(content) : content)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return copy;
    }

    /** A changed backup whose checksums are right: they tell damage, not who wrote it. */
    private Path resealed(String name, UnaryOperator<String> change) throws IOException {
        var sql = change.apply(contentOf(backup, "database.sql"));
        var sum = HexFormat.of().formatHex(sha256(sql));
        var once = copyOfBackup("unsealed-" + name, "database.sql", change);
        var sealed = folder.resolve(name);
        try (var zip = new ZipFile(once.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(sealed))) {
            for (var entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = contentOf(once, entry.getName());
                out.write((entry.getName().equals("checksums.sha256")
                                ? content.replaceFirst("[0-9a-f]{64}(?=  database\\.sql)", sum)
                                : content)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return sealed;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String contentOf(Path file, String entry) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

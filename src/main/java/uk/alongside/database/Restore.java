package uk.alongside.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Makes a data folder what it was when a backup was written.
 *
 * <p>Everything is checked and built beside what is there. Only when the new tables stand complete, under the name {@code
 * restore.ready}, do old and new change places; a restore that is killed before leaves the old data as it was, and one that
 * is killed after is finished by the next start. The old data is kept aside.
 */
final class Restore {

    private static final String UNFINISHED = "restore.part";
    private static final String READY = "restore.ready";
    private static final String ASIDE = "aside";
    private static final String OLD_IS_ASIDE = "old-is-aside";
    private static final List<String> CHANGE_PLACES = Stream.concat(
                    Stream.of("mariadb", "database-password"), Backup.KEPT.stream())
            .toList();

    /** The last name is what the old tables' trail is checked against; see SealMemory. */
    private static final List<String> GOES_ASIDE =
            Stream.concat(CHANGE_PLACES.stream(), Stream.of("last-seal")).toList();

    private final Path data;
    private final Clock clock;

    Restore(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** Restores a backup; gives the folder in which the data of before is kept, if there was any. */
    Optional<Path> from(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefused("There is no backup at %s.".formatted(file));
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            check(zip, file);
            try (var folder = DataFolder.at(data)) {
                if (!folder.take()) {
                    throw new StartRefused(
                            "A portal is running on %s: stop it first, then restore.".formatted(folder.path()));
                }
                MariaDbServer.stopLeftoversOn(folder.tables());
                finishInterrupted(folder);
                build(zip, file, folder);
                return changePlaces(folder);
            }
        } catch (ZipException e) {
            throw new StartRefused("%s is damaged, or no backup of Alongside; nothing was changed.".formatted(file), e);
        } catch (IOException e) {
            throw new StartRefused("The backup %s cannot be restored: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static void check(ZipFile zip, Path file) throws IOException {
        var about = new Properties();
        var aboutEntry = zip.getEntry(Backup.ABOUT);
        if (aboutEntry != null) {
            about.load(zip.getInputStream(aboutEntry));
        }
        if (!Backup.KIND.equals(about.getProperty("kind"))) {
            throw new StartRefused("%s is no backup of Alongside; nothing was changed.".formatted(file));
        }
        if (!String.valueOf(Backup.VERSION).equals(about.getProperty("version"))) {
            throw newer(file);
        }
        if (zip.getEntry(Backup.TABLES) == null || !checksumsIn(zip).equals(checksumsOf(zip))) {
            throw new StartRefused(
                    "%s is damaged: its content is not what was written; nothing was changed.".formatted(file));
        }
    }

    private static StartRefused newer(Path file) {
        return new StartRefused(
                "%s was written by a newer Alongside than this one: restore it with that version; ".formatted(file)
                        + "nothing was changed.");
    }

    private static Map<String, String> checksumsIn(ZipFile zip) throws IOException {
        var checksums = new HashMap<String, String>();
        var entry = zip.getEntry(Backup.CHECKSUMS);
        if (entry != null) {
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" {2}", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> checksums.put(parts[1], parts[0]));
        }
        return checksums;
    }

    private static Map<String, String> checksumsOf(ZipFile zip) throws IOException {
        var checksums = new HashMap<String, String>();
        for (var entry : zip.stream().toList()) {
            if (!entry.getName().equals(Backup.CHECKSUMS)) {
                try (var content = zip.getInputStream(entry)) {
                    checksums.put(entry.getName(), Backup.copy(content, OutputStream.nullOutputStream()));
                }
            }
        }
        return checksums;
    }

    private void build(ZipFile zip, Path file, DataFolder folder) throws IOException {
        var part = Folders.createPrivate(folder.path().resolve(UNFINISHED));
        try {
            buildTables(zip, file, folder, part);
            for (var entry : zip.stream().toList()) {
                if (entry.getName().startsWith(Backup.FILES)) {
                    var target = part.resolve(entry.getName().substring(Backup.FILES.length()))
                            .normalize();
                    if (Backup.KEPT.stream().noneMatch(kept -> target.startsWith(part.resolve(kept)))) {
                        throw new StartRefused(
                                "%s is no backup of Alongside: it holds a file called %s; nothing was changed."
                                        .formatted(file, entry.getName()));
                    }
                    Folders.createPrivate(Objects.requireNonNull(target.getParent()));
                    try (var content = zip.getInputStream(entry);
                            var copy = Files.newOutputStream(Folders.createPrivateFile(target))) {
                        content.transferTo(copy);
                    }
                }
            }
            Files.writeString(
                    part.resolve(ASIDE),
                    "before-restore-"
                            + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                    .withZone(ZoneOffset.UTC)
                                    .format(clock.instant()));
            Files.move(part, folder.path().resolve(READY), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(part);
        }
    }

    private static void buildTables(ZipFile zip, Path file, DataFolder folder, Path part) throws IOException {
        var files = MariaDbFiles.unpackedIn(folder.programs());
        var tables = part.resolve("mariadb");
        MariaDbServer.install(files, tables, folder.log());
        var server = MariaDbServer.start(new MariaDbServer.Plan(
                files,
                tables,
                folder.log(),
                MariaDbServer.freePort(),
                DataFolder.passwordIn(part),
                "alongside.*",
                List.of("--innodb-flush-log-at-trx-commit=2")));
        try {
            new DatabaseProgram(
                            files,
                            "mariadb",
                            server.plan().port(),
                            server.plan().password())
                    .run(List.of("--sandbox", "alongside"), (in, _) -> {
                        try (var content = zip.getInputStream(zip.getEntry(Backup.TABLES))) {
                            content.transferTo(in);
                        }
                    });
            refuseUnknownMigrations(server.plan(), file);
        } finally {
            server.stop();
        }
    }

    private static void refuseUnknownMigrations(MariaDbServer.Plan plan, Path file) {
        try (var connection = DriverManager.getConnection(plan.url("alongside"), plan.user(), plan.password());
                var tables = connection.getMetaData().getTables(null, null, "DATABASECHANGELOG", null)) {
            if (!tables.next()) {
                throw new StartRefused("%s holds no portal's tables; nothing was changed.".formatted(file));
            }
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var known = new Liquibase(
                    "db/changelog/portal.yaml", new SpringResourceAccessor(new DefaultResourceLoader()), database);
            if (!known.listUnexpectedChangeSets(new Contexts(), new LabelExpression())
                    .isEmpty()) {
                throw newer(file);
            }
        } catch (SQLException | LiquibaseException e) {
            throw new StartRefused(
                    "%s holds no portal's tables: %s; nothing was changed.".formatted(file, e.getMessage()), e);
        }
    }

    /** Finishes a restore that was killed: forgets one that was not complete, and completes one that was. */
    static void finishInterrupted(DataFolder folder) {
        try {
            var part = folder.path().resolve(UNFINISHED);
            if (Files.exists(part)) {
                MariaDbServer.stopLeftoversOn(part.resolve("mariadb"));
                Folders.delete(part);
            }
            changePlaces(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each step can be repeated: what has moved is not there to be moved a second time. */
    private static Optional<Path> changePlaces(DataFolder folder) throws IOException {
        var ready = folder.path().resolve(READY);
        if (!Files.isDirectory(ready)) {
            return Optional.empty();
        }
        var aside = folder.path().resolve(Files.readString(ready.resolve(ASIDE)));
        if (!Files.exists(ready.resolve(OLD_IS_ASIDE))) {
            for (var name : GOES_ASIDE) {
                if (Files.exists(folder.path().resolve(name))) {
                    Folders.createPrivate(aside);
                    Files.move(folder.path().resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Files.createFile(ready.resolve(OLD_IS_ASIDE));
        }
        for (var name : CHANGE_PLACES) {
            if (Files.exists(ready.resolve(name))) {
                Files.move(ready.resolve(name), folder.path().resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Folders.delete(ready);
        return Optional.of(aside).filter(Files::exists);
    }
}

package uk.alongside.bench.volumes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import uk.alongside.TestDatabase;
import uk.alongside.bench.PortalHere;
import uk.alongside.database.MariaDbServer;

/**
 * The database of the volumes, a schema each.
 *
 * <p>A volume is made once and kept between runs for as long as the tables, the importer's code for them and the
 * generator stay what they were; an unfinished one is made again from the beginning.
 */
public final class VolumeStore implements AutoCloseable {

    private static final Path HOME = Path.of("target", "bench", "database").toAbsolutePath();
    /** Everything that decides what a volume looks like. */
    private static final List<Path> MADE_FROM =
            List.of(Path.of("db", "changelog"), Path.of("src", "test", "java", "uk", "alongside", "bench", "volumes"));

    /** Those of a portal that brings its own database. */
    private static final List<String> FLAGS = List.of("--innodb-buffer-pool-size=96M", "--max-connections=100");

    private MariaDbServer server;

    public VolumeStore() throws IOException {
        Files.createDirectories(HOME);
        MariaDbServer.stopLeftoversOn(HOME.resolve("data"));
        MariaDbServer.install(TestDatabase.files(), HOME.resolve("data"), HOME.resolve("mariadb.log"));
        this.server = start(List.of());
    }

    private static MariaDbServer start(List<String> more) {
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(more);
        return MariaDbServer.start(new MariaDbServer.Plan(
                TestDatabase.files(),
                HOME.resolve("data"),
                HOME.resolve("mariadb.log"),
                MariaDbServer.freePort(),
                "only-for-measuring",
                "*.*",
                flags));
    }

    /** Makes a volume where it is missing. Restarts the server for that, so nothing may be connected to it. */
    public void prepare(Volume volume) throws IOException, SQLException {
        var name = nameOf(volume);
        var complete = HOME.resolve(name + ".complete");
        if (!Files.exists(complete)) {
            make(volume, name);
            Files.createFile(complete);
        }
    }

    /** Where a volume that was prepared can be reached. */
    public TestDatabase.Schema of(Volume volume) throws IOException {
        return schema(nameOf(volume));
    }

    /** An empty schema, on a server with the flags of the launch script. */
    public TestDatabase.Schema empty(String name) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            statement.execute("create or replace database bench_empty_" + name);
        }
        return schema("bench_empty_" + name);
    }

    private static String nameOf(Volume volume) throws IOException {
        return "bench_%s_%s".formatted(volume.name().toLowerCase(Locale.ROOT), fingerprint());
    }

    private void make(Volume volume, String name) throws IOException, SQLException {
        System.out.printf("  making volume %s ...%n", volume.words());
        var start = System.nanoTime();
        // Many large transactions one after the other: a log of 16 MB would be written over every few seconds.
        restart(List.of("--innodb-log-file-size=1G", "--innodb-flush-log-at-trx-commit=2", "--innodb-doublewrite=0"));
        try {
            forgetOutdated(volume);
            execute("create database " + name);
            try (var portal = PortalHere.on(schema(name))) {
                var seconds = new VolumeLoader(portal.beans()).load(volume);
                System.out.printf(
                        "  volume %s made in %d s, %d s of them importing%n",
                        volume.name(), (System.nanoTime() - start) / 1_000_000_000L, seconds);
            }
            execute("analyze table " + String.join(", ", tablesOf(name)));
        } finally {
            restart(List.of());
        }
    }

    private void restart(List<String> more) {
        server.stop();
        server = start(more);
    }

    private void forgetOutdated(Volume volume) throws IOException, SQLException {
        var prefix = "bench_%s_".formatted(volume.name().toLowerCase(Locale.ROOT));
        for (var schema : query("select schema_name from information_schema.schemata where schema_name like '%s%%'"
                .formatted(prefix.replace("_", "\\_")))) {
            Files.deleteIfExists(HOME.resolve(schema + ".complete"));
            execute("drop database " + schema);
        }
    }

    private List<String> tablesOf(String schema) throws SQLException {
        return query(("select concat(table_schema, '.', table_name) from information_schema.tables"
                        + " where table_schema = '%s' and table_type = 'BASE TABLE'")
                .formatted(schema));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Connection connect() throws SQLException {
        var plan = server.plan();
        return DriverManager.getConnection(plan.url(""), plan.user(), plan.password());
    }

    private TestDatabase.Schema schema(String name) {
        var plan = server.plan();
        return new TestDatabase.Schema(name, plan.url(name), plan.user(), plan.password());
    }

    private static String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var folder : MADE_FROM) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}

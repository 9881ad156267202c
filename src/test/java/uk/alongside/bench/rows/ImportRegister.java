package uk.alongside.bench.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.alongside.bench.Figure;
import uk.alongside.bench.PortalHere;
import uk.alongside.bench.Rounds;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.bench.volumes.MadeUpRegister;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.register.ImportReport;
import uk.alongside.schools.register.RegisterImport;

/**
 * The whole import of a national extract into an empty register, from its first part to its report, over the database's own
 * way to load that file into a scratch table with the same indexes. A second import has to write no row of the register.
 */
public final class ImportRegister implements Row {

    static final int SCHOOLS = 25_000;
    private static final int BYTES = 1_200;
    private static final int WARM_UP = 1;
    private static final int ROUNDS = 3;
    private static final double BOUND = 5;
    private static final ActingAs PORTAL = ActingAs.system("bench");
    private static final List<String> REGISTER = List.of(
            "school_word",
            "school_dictionary",
            "school_urn",
            "school",
            "register_entry",
            "local_authority",
            "establishment_type");

    @Override
    public String name() {
        return "import-register";
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var file =
                MadeUpRegister.write(Path.of("target", "bench", "register.csv").toAbsolutePath(), SCHOOLS, BYTES);
        var portal = bench.portalOnNothing("register");
        portal.becomeTheOneHere();
        var database = portal.service(DataSource.class);
        var jdbc = new JdbcTemplate(database);
        makeScratch(jdbc);
        var imports = new ArrayList<Long>();
        var loads = new ArrayList<Long>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            empty(jdbc);
            var load = Rounds.nanos(() -> load(database, file));
            var whole = Rounds.nanos(() -> bring(portal, file, SCHOOLS, 0));
            if (round >= WARM_UP) {
                loads.add(load);
                imports.add(whole);
            }
        }
        var figure = Figure.ratio(
                name(),
                "%,d schools, %,d MB".formatted(SCHOOLS, Files.size(file) / 1_000_000),
                Rounds.median(imports) / Rounds.median(loads),
                BOUND,
                "LOAD DATA LOCAL INFILE into a table with the same indexes; a second import writes no row");
        var written = writtenDuring(jdbc, () -> bring(portal, file, 0, SCHOOLS));
        return List.of(written == 0 ? figure : figure.missed("A second import wrote %,d rows".formatted(written)));
    }

    static void bring(PortalHere portal, Path file, int expectedNew, int expectedSame) throws Exception {
        var report = bring(portal, file);
        var counts = report.line().counts();
        if (counts.added() != expectedNew || counts.same() != expectedSame) {
            throw new IllegalStateException(
                    "The import ended otherwise: " + report.line().sentence());
        }
    }

    private static ImportReport bring(PortalHere portal, Path file) throws Exception {
        var imports = portal.service(RegisterImport.class);
        var id = PORTAL.call(() -> imports.begin("register.csv", Optional.empty()));
        try (var content = Files.newInputStream(file)) {
            for (var part = content.readNBytes(RegisterImport.PART);
                    part.length > 0;
                    part = content.readNBytes(RegisterImport.PART)) {
                var next = part;
                PORTAL.run(() -> imports.add(id, next));
            }
        }
        var started = PORTAL.call(() -> imports.start(id));
        JobsByHand.run(portal.beans(), started.job());
        return PORTAL.call(() -> imports.report(started.id()));
    }

    static void empty(JdbcTemplate jdbc) {
        REGISTER.forEach(table -> jdbc.execute("delete from " + table));
        jdbc.execute("truncate table register_entry");
    }

    /** Every column of the file as text, and an index for each of the register's. */
    private static void makeScratch(JdbcTemplate jdbc) {
        var columns = MadeUpRegister.HEADINGS.stream()
                .map(heading -> "`%s` text".formatted(heading))
                .collect(Collectors.joining(", "));
        jdbc.execute("""
                create or replace table scratch (%s, urn_key varchar(6) not null primary key,
                    index by_laestab (`LA (code)`(3), EstablishmentNumber(4)), index by_postcode (Postcode(8)),
                    index by_change (LastChangedDate(10))) character set utf8mb4
                """.formatted(columns));
    }

    private static void load(DataSource database, Path file) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate table scratch");
            var loaded = statement.executeUpdate("""
                    load data local infile '%s' into table scratch character set latin1
                    fields terminated by ',' optionally enclosed by '"' lines terminated by '\\r\\n' ignore 1 lines
                    (%s) set urn_key = URN
                    """.formatted(
                    file,
                    MadeUpRegister.HEADINGS.stream().map("`%s`"::formatted).collect(Collectors.joining(", "))));
            if (loaded != SCHOOLS) {
                throw new IllegalStateException("The database loaded %,d rows".formatted(loaded));
            }
        }
    }

    private static long writtenDuring(JdbcTemplate jdbc, Rounds.Work work) throws Exception {
        jdbc.execute("set global userstat = 1");
        var before = written(jdbc);
        work.run();
        return written(jdbc) - before;
    }

    private static long written(JdbcTemplate jdbc) {
        var sum = jdbc.queryForObject(
                "select coalesce(sum(rows_changed), 0) from information_schema.table_statistics"
                        + " where table_schema = database() and table_name in (%s)"
                                .formatted(
                                        REGISTER.stream().map("'%s'"::formatted).collect(Collectors.joining(", "))),
                Long.class);
        return sum == null ? 0 : sum;
    }
}

package uk.alongside.schools.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.register.RegisterImport;

/**
 * Brings a small sample into the register of a demonstration, by the same import that published files take: the schools of
 * one authority with their published figures, and a few invented schools of an invented authority, whose names say so.
 *
 * <p>The sums over all schools of England come with it, worked out from the whole published file; the file itself is too
 * large to bring along. A file that was imported before is not imported again.
 */
@Component
@ConditionalOnProperty(name = "alongside.demo", havingValue = "true")
class DemoRegister implements ApplicationRunner {

    static final String FOLDER = "db/demo/register/";
    static final String ENGLAND = "england-2018-19.csv";

    /** In the order in which they build on one another. */
    static final List<String> FILES = List.of(
            "authorities.csv",
            "portsmouth-schools.csv",
            "portsmouth-links.csv",
            "portsmouth-census-2018-19.csv",
            "portsmouth-absence-2018-19.csv",
            "invented-schools.csv",
            "invented-links.csv",
            "invented-census.csv",
            "invented-absence.csv",
            "invented-suspensions.csv",
            "invented-needs.csv");

    private final RegisterImport imports;
    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoRegister(
            RegisterImport imports, JdbcClient sql, JdbcTemplate jdbc, TransactionOperations transaction, Clock clock) {
        this.imports = imports;
        this.sql = sql;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ActingAs.system("demo loader").run(this::load);
    }

    private void load() {
        if (sql.sql("select count(*) from school_comparator where la_code = ''")
                        .query(Long.class)
                        .single()
                == 0) {
            bringEngland();
        }
        var known = sql.sql("select file_name from register_import")
                .query(String.class)
                .list();
        for (var file : FILES) {
            if (!known.contains(file)) {
                transaction.executeWithoutResult(_ -> {
                    var id = imports.begin(file, Optional.empty());
                    imports.add(id, read(file));
                    imports.start(id);
                });
            }
        }
    }

    /** The sums over all schools of England, a line each. */
    private void bringEngland() {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lines = new String(read(ENGLAND), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Object[] {
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7],
                    cells[8].isEmpty() ? null : cells[8],
                    "worked out from all rows of the published file",
                    now
                })
                .toList();
        jdbc.batchUpdate("""
                insert into school_comparator (school_year, source, la_code, school_group, measure, part, whole, schools,
                    left_out, published, origin, recorded_at)
                values (?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines);
    }

    private static byte[] read(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

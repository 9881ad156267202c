package uk.alongside.audits.results;

import static uk.alongside.audits.results.ResultRows.STOOD;
import static uk.alongside.audits.results.ResultRows.endOf;
import static uk.alongside.audits.results.ResultRows.uuid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.frameworks.StatementId;
import uk.alongside.schools.SchoolId;

/** Adds up what changed between two rounds, over the statements that a school gave a level in both. */
class ChangeRows {

    /** Both rounds of each school, statement by statement; only what has a level in both. */
    private static final String BOTH = """
            from audit earlier
            join audit later on later.round_id = :after and later.school_id = earlier.school_id and later.sent_at < :end
            join audit_answer was on was.respondent_id = earlier.id and was.judgement = 'LEVEL' %s
            join audit_answer became on became.respondent_id = later.id and became.statement_id = was.statement_id
                and became.judgement = 'LEVEL' %s
            join v_frameworks_level low on low.edition_id = :beforeEdition and low.position = was.level
            join v_frameworks_level high on high.edition_id = :afterEdition and high.position = became.level
            join v_frameworks_statement place
                on place.edition_id = :afterEdition and place.statement_id = became.statement_id
            where earlier.round_id = :before and earlier.sent_at < :end
            """.formatted(STOOD.formatted("was"), STOOD.formatted("became"));

    /** Where on its own scale the later answer stands, set off against the earlier one: above nought it is higher. */
    private static final String MOVED =
            "sign((high.points - :afterLeast) * :beforeRange - (low.points - :beforeLeast) * :afterRange)";

    private static final String CHANGE = """
            select %%s, count(*) as compared, sum(%1$s > 0) as higher, sum(%1$s < 0) as lower,
                sum(low.points) as points_before, sum(high.points) as points_after
            %2$s
            """.formatted(MOVED, BOTH);

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of the statements of a school or an area between two rounds. */
    record Moved(int compared, int higher, int lower, BigDecimal before, BigDecimal after) {

        static final Moved NOTHING = new Moved(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        Moved plus(Moved other) {
            return new Moved(
                    compared + other.compared,
                    higher + other.higher,
                    lower + other.lower,
                    before.add(other.before),
                    after.add(other.after));
        }
    }

    /** By area, over all schools or over one. */
    Map<Integer, Moved> byArea(Pairing rounds, Optional<SchoolId> school, LocalDate day) {
        var moved = new HashMap<Integer, Moved>();
        var ofOne = school.isPresent() ? " and earlier.school_id = :school" : "";
        both(CHANGE.formatted("place.area_position as area") + ofOne + " group by place.area_position", rounds, day)
                .param("school", school.map(SchoolId::value).orElse(null))
                .query(row -> {
                    moved.put(row.getInt("area"), moved(row));
                });
        return moved;
    }

    /** One for each school that has sent both rounds and has something to compare. */
    Map<SchoolId, Moved> bySchool(Pairing rounds, LocalDate day) {
        var moved = new HashMap<SchoolId, Moved>();
        both(CHANGE.formatted("earlier.school_id") + " group by earlier.school_id", rounds, day)
                .query(row -> {
                    moved.put(new SchoolId(uuid(row, "school_id")), moved(row));
                });
        return moved;
    }

    /** How many schools judged a statement lower or higher than before. */
    Map<StatementId, Moved> byStatement(Pairing rounds, LocalDate day) {
        var moved = new HashMap<StatementId, Moved>();
        both(CHANGE.formatted("became.statement_id") + " group by became.statement_id", rounds, day)
                .query(row -> {
                    moved.put(new StatementId(uuid(row, "statement_id")), moved(row));
                });
        return moved;
    }

    private static Moved moved(ResultSet row) throws SQLException {
        return new Moved(
                row.getInt("compared"),
                row.getInt("higher"),
                row.getInt("lower"),
                row.getBigDecimal("points_before"),
                row.getBigDecimal("points_after"));
    }

    private JdbcClient.StatementSpec both(String sql, Pairing rounds, LocalDate day) {
        return jdbc.sql(sql)
                .param("before", rounds.before().id().value())
                .param("after", rounds.after().id().value())
                .param("beforeEdition", rounds.before().edition().value())
                .param("afterEdition", rounds.after().edition().value())
                .param("beforeLeast", rounds.scaleBefore().min())
                .param("afterLeast", rounds.scaleAfter().min())
                .param(
                        "beforeRange",
                        rounds.scaleBefore().max().subtract(rounds.scaleBefore().min()))
                .param(
                        "afterRange",
                        rounds.scaleAfter().max().subtract(rounds.scaleAfter().min()))
                .param("end", endOf(day));
    }
}

package uk.alongside.audits.results;

import static uk.alongside.audits.results.ResultRows.STOOD;
import static uk.alongside.audits.results.ResultRows.endOf;
import static uk.alongside.audits.results.ResultRows.uuid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.audits.rules.Agreement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.schools.SchoolId;

/** What was said to single statements: by a school, by others beside it, by whoever moderated, over all schools. */
class StatementRows {

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many statements of an area were given one level by the school and another by whoever moderated. */
    record Moderated(int area, Optional<Agreement.Judged> both, long oneOnly) {}

    /** How the schools' own and the moderated levels of a round go together, by area; over all schools or over one. */
    List<Moderated> moderated(RoundShown round, Optional<SchoolId> school, LocalDate day) {
        var ofOne = school.isPresent() ? " and audit.school_id = :school" : "";
        return jdbc.sql("""
                        select place.area_position as area, answer.level as own, moderation.level as moderated,
                            count(*) as times
                        from audit
                        join audit_answer answer on answer.respondent_id = audit.id %s
                        join v_frameworks_statement place
                            on place.edition_id = :edition and place.statement_id = answer.statement_id
                        left join audit_moderation moderation on moderation.audit_id = audit.id
                            and moderation.statement_id = answer.statement_id %s
                        where audit.round_id = :round and audit.sent_at < :end %s
                            and (answer.level is not null or moderation.level is not null)
                        group by place.area_position, answer.level, moderation.level
                        """.formatted(STOOD.formatted("answer"), STOOD.formatted("moderation"), ofOne))
                .param("round", round.id().value())
                .param("edition", round.edition().value())
                .param("school", school.map(SchoolId::value).orElse(null))
                .param("end", endOf(day))
                .query((row, number) -> {
                    @Nullable Integer own = row.getObject("own", Integer.class);
                    @Nullable Integer other = row.getObject("moderated", Integer.class);
                    var times = row.getLong("times");
                    return own != null && other != null
                            ? new Moderated(row.getInt("area"), Optional.of(new Agreement.Judged(own, other, times)), 0)
                            : new Moderated(row.getInt("area"), Optional.empty(), times);
                })
                .list();
    }

    /** What one school said to a statement, and what others said to it. */
    record OfStatement(
            StatementId statement, Optional<Integer> level, Optional<Integer> earlier, Optional<Integer> moderated) {}

    /** Every statement that the school gave a level in the round, with its level in an earlier round and the moderated one. */
    List<OfStatement> ofSchool(SchoolId school, RoundShown round, Optional<RoundShown> before, LocalDate day) {
        return jdbc.sql("""
                        select answer.statement_id, answer.level, was.level as earlier, moderation.level as moderated
                        from audit
                        join audit_answer answer on answer.respondent_id = audit.id %s
                        left join audit past on past.round_id = :before and past.school_id = audit.school_id
                            and past.sent_at < :end
                        left join audit_answer was on was.respondent_id = past.id
                            and was.statement_id = answer.statement_id %s
                        left join audit_moderation moderation on moderation.audit_id = audit.id
                            and moderation.statement_id = answer.statement_id %s
                        where audit.round_id = :round and audit.school_id = :school and audit.sent_at < :end
                            and answer.level is not null
                        """.formatted(STOOD.formatted("answer"), STOOD.formatted("was"), STOOD.formatted("moderation")))
                .param("round", round.id().value())
                .param("before", before.map(earlier -> earlier.id().value()).orElse(null))
                .param("school", school.value())
                .param("end", endOf(day))
                .query((row, number) -> new OfStatement(
                        new StatementId(uuid(row, "statement_id")),
                        ifLevel(row, "level"),
                        ifLevel(row, "earlier"),
                        ifLevel(row, "moderated")))
                .list();
    }

    private static Optional<Integer> ifLevel(ResultSet row, String column) throws SQLException {
        @Nullable Integer level = row.getObject(column, Integer.class);
        return Optional.ofNullable(level);
    }

    /** What a group of respondents said beside the school's sheet. */
    record BesideSheet(StatementId statement, Group group, int lowest, int highest, BigDecimal mean, int replies) {}

    /** Who answers beside the sheet. */
    enum Group {
        COLLEAGUES("colleagues"),
        PARENTS("parents"),
        PUPILS("pupils");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** By statement and group; families only from five replies. */
    List<BesideSheet> beside(SchoolId school, RoundShown round, LocalDate day) {
        var found = new ArrayList<BesideSheet>();
        jdbc.sql("""
                        select answer.statement_id,
                            case respondent.kind when 'PARENT' then 'PARENTS' when 'PUPIL' then 'PUPILS'
                                else 'COLLEAGUES' end as from_whom,
                            min(answer.level) as lowest, max(answer.level) as highest, avg(answer.level) as mean,
                            count(*) as replies
                        from audit
                        join audit_respondent respondent on respondent.audit_id = audit.id
                            and respondent.kind <> 'SHEET'
                            and (respondent.withdrawn_at is null or respondent.withdrawn_at >= :end)
                        join audit_answer answer on answer.respondent_id = respondent.id
                            and answer.level is not null %s
                        where audit.round_id = :round and audit.school_id = :school and audit.sent_at < :end
                        group by answer.statement_id, from_whom
                        having from_whom = 'COLLEAGUES' or count(*) >= 5
                        """.formatted(STOOD.formatted("answer")))
                .param("round", round.id().value())
                .param("school", school.value())
                .param("end", endOf(day))
                .query(row -> {
                    found.add(new BesideSheet(
                            new StatementId(uuid(row, "statement_id")),
                            Group.valueOf(row.getString("from_whom")),
                            row.getInt("lowest"),
                            row.getInt("highest"),
                            row.getBigDecimal("mean"),
                            row.getInt("replies")));
                });
        return found;
    }

    /** What a project's schools said to a statement in a round. */
    record OverSchools(StatementId statement, int schools, BigDecimal points, int atLowest) {}

    List<OverSchools> overSchools(RoundShown round, LocalDate day) {
        return jdbc.sql("""
                        select answer.statement_id, count(*) as schools, sum(step.points) as points,
                            sum(answer.level = 1) as at_lowest
                        from audit
                        join audit_answer answer on answer.respondent_id = audit.id and answer.judgement = 'LEVEL' %s
                        join v_frameworks_level step on step.edition_id = :edition and step.position = answer.level
                        where audit.round_id = :round and audit.sent_at < :end
                        group by answer.statement_id
                        """.formatted(STOOD.formatted("answer")))
                .param("round", round.id().value())
                .param("edition", round.edition().value())
                .param("end", endOf(day))
                .query((row, number) -> new OverSchools(
                        new StatementId(uuid(row, "statement_id")),
                        row.getInt("schools"),
                        row.getBigDecimal("points"),
                        row.getInt("at_lowest")))
                .list();
    }
}

package uk.alongside.audits;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.Moments;
import uk.alongside.people.PersonId;

/** Moderated judgements and what schools say to them. Both stay, and so does what was judged before. */
@Component
class ModerationRows {

    private final JdbcClient jdbc;

    ModerationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param judgement empty for a comment of the school */
    record Row(StatementId statement, Optional<Judgement> judgement, String text, Optional<PersonId> by, Instant at) {}

    /** The judgements that stand, and every comment, the oldest first. */
    List<Row> of(AuditId audit) {
        return jdbc.sql("""
                        select statement_id, judgement, level, note as text, moderated_by as person_id, recorded_at as at
                        from audit_moderation
                        where audit_id = :audit and superseded_at = '9999-12-31 23:59:59.999999'
                        union all
                        select statement_id, null, null, said, said_by, said_at from audit_comment
                        where audit_id = :audit
                        order by at""")
                .param("audit", audit.value())
                .query((row, number) -> new Row(
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        row.getString("judgement") == null ? Optional.empty() : Optional.of(AnswerRows.judgement(row)),
                        row.getString("text"),
                        ReviewPlaces.ifPerson(row, "person_id"),
                        Moments.moment(row, "at")))
                .list();
    }

    /** The judgement that stands, which nobody else changes until this transaction ends. */
    Optional<Row> locked(AuditId audit, StatementId statement) {
        return jdbc.sql("""
                        select statement_id, judgement, level, note, moderated_by, recorded_at from audit_moderation
                        where audit_id = ? and statement_id = ? and superseded_at = '9999-12-31 23:59:59.999999'
                        for update""")
                .params(audit.value(), statement.value())
                .query((row, number) -> new Row(
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        Optional.of(AnswerRows.judgement(row)),
                        row.getString("note"),
                        ReviewPlaces.ifPerson(row, "moderated_by"),
                        Moments.moment(row, "recorded_at")))
                .optional();
    }

    void judge(AuditId audit, StatementId statement, Judgement judgement, String note, PersonId by, Instant at) {
        jdbc.sql("""
                        update audit_moderation set superseded_at = greatest(:at, recorded_at + interval 1 microsecond)
                        where audit_id = :audit and statement_id = :statement
                            and superseded_at = '9999-12-31 23:59:59.999999'""")
                .param("at", Moments.kept(at))
                .param("audit", audit.value())
                .param("statement", statement.value())
                .update();
        jdbc.sql("""
                        insert into audit_moderation (audit_id, statement_id, recorded_at, judgement, level, note,
                            moderated_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        audit.value(),
                        statement.value(),
                        Moments.kept(at),
                        judgement.kind().name(),
                        AnswerRows.level(judgement),
                        note,
                        by.value()))
                .update();
    }

    void comment(AuditId audit, StatementId statement, String text, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into audit_comment (audit_id, statement_id, said_at, said, said_by)
                        values (?, ?, ?, ?, ?)""")
                .params(audit.value(), statement.value(), Moments.kept(at), text, by.value())
                .update();
    }

    /** How many statements are moderated in each of these audits. */
    record Count(AuditId audit, int moderated) {}

    List<Count> counts(RoundId round) {
        return jdbc.sql("""
                        select audit.id, count(*) as moderated from audit
                        join audit_moderation moderation on moderation.audit_id = audit.id
                            and moderation.superseded_at = '9999-12-31 23:59:59.999999'
                        where audit.round_id = ? group by audit.id""")
                .param(round.value())
                .query((row, number) ->
                        new Count(new AuditId(row.getObject("id", UUID.class)), row.getInt("moderated")))
                .list();
    }
}

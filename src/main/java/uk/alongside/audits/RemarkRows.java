package uk.alongside.audits;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.Moments;
import uk.alongside.people.PersonId;

/** What colleagues and families wrote to statements, once they have finished. */
@Component
class RemarkRows {

    private static final String REMARKS = """
            select respondent.kind, respondent.label, respondent.person_id, respondent.told, remark.statement_id,
                remark.text
            from audit_remark remark
            join audit_respondent respondent on respondent.id = remark.respondent_id
            where respondent.audit_id = :audit and respondent.withdrawn_at is null and respondent.kind in (:kinds)
                and (respondent.kind <> 'PARENT' or %s)
            order by respondent.invited_at, respondent.id
            """.formatted(BesideRows.FAMILIES_ENDED);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RemarkRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Row(
            RespondentKind kind,
            String label,
            Optional<PersonId> person,
            ColleaguesSee told,
            StatementId statement,
            String text) {}

    List<Row> of(AuditId audit, Collection<RespondentKind> kinds) {
        return jdbc.sql(REMARKS)
                .param("audit", audit.value())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query((row, number) -> new Row(
                        RespondentKind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        ReviewPlaces.ifPerson(row, "person_id"),
                        ColleaguesSee.valueOf(row.getString("told")),
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        row.getString("text")))
                .list();
    }

    /** Puts what somebody has written in the place of what they had before. */
    void write(RespondentId respondent, Map<StatementId, String> texts, Instant at) {
        jdbc.sql("delete from audit_remark where respondent_id = ?")
                .param(respondent.value())
                .update();
        batches.batchUpdate(
                "insert into audit_remark (respondent_id, statement_id, text, written_at) values (?, ?, ?, ?)",
                texts.entrySet().stream()
                        .map(text -> new Object[] {
                            respondent.value(), text.getKey().value(), text.getValue(), Moments.kept(at)
                        })
                        .toList());
    }

    /** One thing somebody wrote, the moment they do; an empty text takes it away. */
    void put(RespondentId respondent, StatementId statement, String text, Instant at) {
        if (text.isEmpty()) {
            jdbc.sql("delete from audit_remark where respondent_id = ? and statement_id = ?")
                    .params(respondent.value(), statement.value())
                    .update();
        } else {
            jdbc.sql("insert into audit_remark (respondent_id, statement_id, text, written_at) values (?, ?, ?, ?)"
                            + " on duplicate key update text = values(text), written_at = values(written_at)")
                    .params(respondent.value(), statement.value(), text, Moments.kept(at))
                    .update();
        }
    }

    record OfPupil(String label, String language, StatementId statement, String text, Instant at) {}

    /** What pupils wrote, finished or not, the newest first: somebody reads it every day. */
    List<OfPupil> ofPupils(AuditId audit) {
        return jdbc.sql("""
                        select respondent.label, respondent.language, remark.statement_id, remark.text, remark.written_at
                        from audit_remark remark
                        join audit_respondent respondent on respondent.id = remark.respondent_id
                        where respondent.audit_id = ? and respondent.kind = 'PUPIL'
                        order by remark.written_at desc, respondent.label""")
                .param(audit.value())
                .query((row, number) -> new OfPupil(
                        row.getString("label"),
                        row.getString("language"),
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        row.getString("text"),
                        Moments.moment(row, "written_at")))
                .list();
    }

    /** When they were last read, which is now. */
    Optional<Instant> readNow(AuditId audit, Instant now) {
        var before = jdbc.sql("select pupils_read_at from audit where id = ? for update")
                .param(audit.value())
                .query((row, number) -> Moments.ifMoment(row, "pupils_read_at"))
                .single();
        jdbc.sql("update audit set pupils_read_at = ? where id = ?")
                .params(Moments.kept(now), audit.value())
                .update();
        return before;
    }

    /** Words of pupils that wait for somebody to read them. */
    record Unread(AuditId audit, String projectKey, String schoolName, int count) {}

    /** In every self-review for which this person reads what pupils write. */
    List<Unread> unreadBy(PersonId reader) {
        return jdbc.sql("""
                        select audit.id, school.project_key, school.letter, school.name, count(*) as count
                        from audit
                        join v_projects_school school
                            on school.project_id = audit.project_id and school.school_id = audit.school_id
                        join audit_respondent respondent on respondent.audit_id = audit.id and respondent.kind = 'PUPIL'
                        join audit_remark remark on remark.respondent_id = respondent.id
                            and (audit.pupils_read_at is null or remark.written_at > audit.pupils_read_at)
                        where audit.pupils_read_by = ?
                        group by audit.id, school.project_key, school.letter, school.name
                        order by audit.id""")
                .param(reader.value())
                .query((row, number) -> new Unread(
                        new AuditId(row.getObject("id", UUID.class)),
                        row.getString("project_key"),
                        row.getString("name").isEmpty() ? "School " + row.getString("letter") : row.getString("name"),
                        row.getInt("count")))
                .list();
    }
}

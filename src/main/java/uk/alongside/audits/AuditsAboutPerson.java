package uk.alongside.audits;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** What somebody answered in self-reviews with an account, and what they did with them. */
@Component
class AuditsAboutPerson implements HoldsPersonalData {

    private static final String ROWS = """
            select told.at, told.what, told.detail, project.project_name as project, project.name as school,
                round.name as round
            from (
                select invited_at as at, audit_id, 'Asked to answer' as what, kind as detail
                from audit_respondent where person_id = :person
                union all
                select answer.recorded_at, respondent.audit_id, 'Gave an answer',
                    trim(concat(answer.judgement, ' ', coalesce(answer.level, '')))
                from audit_answer answer join audit_respondent respondent on respondent.id = answer.respondent_id
                where answer.given_by = :person
                union all
                select remark.written_at, respondent.audit_id, 'Wrote', remark.text
                from audit_remark remark join audit_respondent respondent on respondent.id = remark.respondent_id
                where respondent.person_id = :person
                union all
                select sent_at, id, 'Sent the answers', '' from audit where sent_by = :person
                union all
                select co_sent_at, id, 'Put the head’s name to the answers', '' from audit where co_sent_by = :person
                union all
                select recorded_at, audit_id, 'Settled a disagreement', note
                from audit_settlement where settled_by = :person
                union all
                select recorded_at, audit_id, 'Moderated a judgement', note
                from audit_moderation where moderated_by = :person
                union all
                select said_at, audit_id, 'Commented', said from audit_comment where said_by = :person
                union all
                select name_answer.answered_at, respondent.audit_id, 'Said that no pupil is named', ''
                from audit_name_answer name_answer
                join audit_respondent respondent on respondent.id = name_answer.respondent_id
                where name_answer.answered_by = :person
                union all
                select coalesce(pupils_read_at, round.recorded_at), audit.id, 'Named to read what pupils write', ''
                from audit join audit_round round on round.id = audit.round_id where pupils_read_by = :person
            ) told
            join audit on audit.id = told.audit_id
            join audit_round round on round.id = audit.round_id
            join v_projects_school project
                on project.project_id = audit.project_id and project.school_id = audit.school_id
            order by told.at, told.what""";

    private final JdbcClient jdbc;

    AuditsAboutPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Self-reviews";
    }

    @Override
    public String kept() {
        return "What you answered, wrote, settled, sent or moderated in self-reviews. Kept for as long as the project,"
                + " because its results stand on it.";
    }

    @Override
    public String onceErased() {
        return "The answers stay, under an id that leads to nobody; what you were called beside them goes.";
    }

    @Override
    public String file() {
        return "self-reviews";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "audit.sent_by",
                "audit.co_sent_by",
                "audit.pupils_read_by",
                "audit_respondent.person_id",
                "audit_answer.given_by",
                "audit_settlement.settled_by",
                "audit_moderation.moderated_by",
                "audit_comment.said_by",
                "audit_name_answer.answered_by");
    }

    @Override
    public List<String> headings() {
        return List.of("When (UTC)", "What", "Detail", "Project", "School", "Round");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql(ROWS)
                .param("person", person.id())
                .query((row, number) -> List.of(
                        row.getString("at"),
                        row.getString("what"),
                        row.getString("detail"),
                        row.getString("project"),
                        row.getString("school"),
                        row.getString("round")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {
        jdbc.sql("update audit_respondent set label = '' where person_id = ?")
                .param(person.id())
                .update();
        jdbc.sql("update audit set pupils_read_by = null where pupils_read_by = ?")
                .param(person.id())
                .update();
    }
}

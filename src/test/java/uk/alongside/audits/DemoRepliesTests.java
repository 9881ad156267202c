package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the invented schools' colleagues and families answered, beside what their pack says. */
@SpringBootTest(properties = {"alongside.demo=true", "alongside.data=target/demo-projects"})
class DemoRepliesTests {

    private static final String OF_HARBOUR = " from audit_respondent respondent"
            + " join audit on audit.id = respondent.audit_id join project on project.id = audit.project_id"
            + " join audit_round round on round.id = audit.round_id"
            + " join project_school school on school.project_id = project.id and school.school_id = audit.school_id"
            + " where project.project_key = 'harbour-2026'";

    private final DemoReplies replies;
    private final JdbcClient jdbc;

    DemoRepliesTests(DemoReplies replies, JdbcClient jdbc) {
        this.replies = replies;
        this.jdbc = jdbc;
    }

    @Test
    void oneSchoolHasEnoughRepliesOfFamiliesToShowAndAnotherHasTooFew() {
        assertThat(families("A")).isGreaterThanOrEqualTo(Others.FEWEST_REPLIES);
        assertThat(families("C")).isBetween(1, Others.FEWEST_REPLIES - 1);
    }

    @Test
    void everyDifferenceOfAColleagueIsSettledWhereTheAnswersWereSent() {
        assertThat(count("select count(distinct audit.id, answer.statement_id)"
                        + OF_HARBOUR.replace(
                                " where",
                                " join audit_answer answer on answer.respondent_id = respondent.id"
                                        + " join audit_answer own on own.respondent_id = audit.id"
                                        + " and own.statement_id = answer.statement_id"
                                        + " and own.recorded_at < audit.sent_at and own.superseded_at > audit.sent_at"
                                        + " left join audit_settlement note on note.audit_id = audit.id"
                                        + " and note.statement_id = answer.statement_id where")
                        + " and respondent.kind not in ('SHEET', 'PARENT', 'PUPIL') and own.judgement = 'LEVEL'"
                        + " and answer.judgement = 'LEVEL' and answer.level <> own.level and note.note is null"))
                .isZero();
    }

    @Test
    void secondStartBringsNothing() {
        var before = count("select count(*)" + OF_HARBOUR);

        replies.load();

        assertThat(count("select count(*)" + OF_HARBOUR)).isEqualTo(before).isGreaterThan(60);
    }

    private int families(String letter) {
        return count("select count(*)" + OF_HARBOUR + " and round.position = 2 and respondent.kind = 'PARENT'"
                + " and school.letter = '" + letter + "'");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

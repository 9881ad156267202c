package uk.alongside.audits;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.projects.KeepsForAProject;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.WouldGo;

/**
 * Who answered, settled, sent and moderated, and what families wrote: kept as long as a project keeps personal data. The
 * answers and judgements themselves stay.
 */
@Component
class KeptInReviews implements KeepsForAProject {

    private static final String RESPONDENTS = "(select respondent.id from audit_respondent respondent"
            + " join audit on audit.id = respondent.audit_id where audit.project_id = :project)";
    private static final String AUDITS = "(select id from audit where project_id = :project)";

    private final JdbcClient jdbc;

    KeptInReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public WouldGo wouldGo(ProjectId project) {
        return new WouldGo(
                "Who took part in self-reviews",
                "Answers and judgements stay; who gave them is no longer known. What was written beside the sheets is"
                        + " deleted.",
                Stream.of(
                                row(
                                        project,
                                        "%d people who were asked to answer",
                                        "select count(*) from audit_respondent where audit_id in " + AUDITS
                                                + " and (person_id is not null or label <> '' or link_digest is not null)"),
                                row(
                                        project,
                                        "%d answers with who gave them",
                                        "select count(*) from audit_answer where respondent_id in " + RESPONDENTS
                                                + " and given_by is not null"),
                                row(
                                        project,
                                        "%d remarks of colleagues and families",
                                        "select count(*) from audit_remark where respondent_id in " + RESPONDENTS))
                        .filter(row -> !row.startsWith("0 "))
                        .toList());
    }

    private String row(ProjectId project, String words, String sql) {
        return words.formatted(jdbc.sql(sql)
                .param("project", project.value())
                .query(Integer.class)
                .single());
    }

    @Override
    public void letGo(ProjectId project) {
        List.of(
                        "delete from audit_remark where respondent_id in " + RESPONDENTS,
                        "delete from audit_name_answer where respondent_id in " + RESPONDENTS,
                        "update audit_answer set given_by = null where respondent_id in " + RESPONDENTS,
                        "update audit_settlement set settled_by = null where audit_id in " + AUDITS,
                        "update audit_moderation set moderated_by = null where audit_id in " + AUDITS,
                        "update audit_comment set said_by = null where audit_id in " + AUDITS,
                        "update audit_respondent set person_id = null, label = '', link_digest = null where audit_id in "
                                + AUDITS,
                        "update audit set sent_by = null, co_sent_by = null, pupils_read_by = null"
                                + " where project_id = :project")
                .forEach(sql -> jdbc.sql(sql).param("project", project.value()).update());
    }
}

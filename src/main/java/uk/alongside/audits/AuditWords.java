package uk.alongside.audits;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.WordsInTables;
import uk.alongside.kernel.WordsTable;

/** The words of self-reviews: what rounds and respondents are called, notes, reasons, comments and remarks. */
@Component
class AuditWords extends WordsInTables {

    private static final String OF_AUDIT = "audit_id in (select id from audit where project_id = :project)";
    private static final String OF_RESPONDENT =
            "respondent_id in (select respondent.id from audit_respondent respondent"
                    + " join audit on audit.id = respondent.audit_id where audit.project_id = :project)";

    private static final List<WordsTable> TABLES = List.of(
            words("audit_round", "project_id = :project", "name", "A round", "recorded_at", "id"),
            words("audit_respondent", OF_AUDIT, "label", "What somebody is called who was asked", "invited_at", "id"),
            words(
                    "audit_answer",
                    OF_RESPONDENT,
                    "reason",
                    "Why an answer was corrected",
                    "recorded_at",
                    "respondent_id",
                    "statement_id",
                    "superseded_at"),
            standing("audit_settlement", "How a disagreement was settled"),
            standing("audit_moderation", "A note on a moderated judgement"),
            words(
                    "audit_comment",
                    OF_AUDIT,
                    "said",
                    "A school's comment on a moderated judgement",
                    "said_at",
                    "audit_id",
                    "statement_id",
                    "said_at"),
            words(
                    "audit_remark",
                    OF_RESPONDENT,
                    "text",
                    "What somebody wrote who was asked",
                    "written_at",
                    "respondent_id",
                    "statement_id"));

    /** A table of whose columns one holds words. */
    private static WordsTable words(
            String table, String ofProject, String column, String called, String at, String... key) {
        return new WordsTable(table, ofProject, List.of(key), Map.of(column, called), at);
    }

    /** Notes to statements of a self-review, of which one stands at a time. */
    private static WordsTable standing(String table, String called) {
        return words(table, OF_AUDIT, "note", called, "recorded_at", "audit_id", "statement_id", "superseded_at");
    }

    AuditWords(JdbcClient jdbc) {
        super("Self-reviews", TABLES, jdbc);
    }
}

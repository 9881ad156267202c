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
            new WordsTable(
                    "audit_round", "project_id = :project", List.of("id"), Map.of("name", "A round"), "recorded_at"),
            new WordsTable(
                    "audit_respondent",
                    OF_AUDIT,
                    List.of("id"),
                    Map.of("label", "What somebody is called who was asked"),
                    "invited_at"),
            new WordsTable(
                    "audit_answer",
                    OF_RESPONDENT,
                    List.of("respondent_id", "statement_id", "superseded_at"),
                    Map.of("reason", "Why an answer was corrected"),
                    "recorded_at"),
            new WordsTable(
                    "audit_settlement",
                    OF_AUDIT,
                    List.of("audit_id", "statement_id", "superseded_at"),
                    Map.of("note", "How a disagreement was settled"),
                    "recorded_at"),
            new WordsTable(
                    "audit_moderation",
                    OF_AUDIT,
                    List.of("audit_id", "statement_id", "superseded_at"),
                    Map.of("note", "A note on a moderated judgement"),
                    "recorded_at"),
            new WordsTable(
                    "audit_comment",
                    OF_AUDIT,
                    List.of("audit_id", "statement_id", "said_at"),
                    Map.of("said", "A school's comment on a moderated judgement"),
                    "said_at"),
            new WordsTable(
                    "audit_remark",
                    OF_RESPONDENT,
                    List.of("respondent_id", "statement_id"),
                    Map.of("text", "What somebody wrote who was asked"),
                    "written_at"));

    AuditWords(JdbcClient jdbc) {
        super("Self-reviews", TABLES, jdbc);
    }
}

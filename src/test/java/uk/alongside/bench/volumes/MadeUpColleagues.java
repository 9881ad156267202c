package uk.alongside.bench.volumes;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.alongside.audits.RespondentKind;
import uk.alongside.kernel.Ids;

/**
 * Colleagues who answered beside the sheet of every tenth self-review that was sent, and differ from it in about one
 * statement of five.
 *
 * <p>No pack holds what colleagues said, so their answers are written past the portal, in a few statements.
 */
final class MadeUpColleagues {

    private static final int EVERY = 10;
    private static final List<RespondentKind> KINDS =
            List.of(RespondentKind.LEADER, RespondentKind.TEACHER, RespondentKind.GOVERNOR);

    private final JdbcTemplate jdbc;

    MadeUpColleagues(ApplicationContext portal) {
        this.jdbc = portal.getBean(JdbcTemplate.class);
    }

    void answer() {
        var colleagues = new ArrayList<Object[]>();
        jdbc.query(
                """
                select id, started_at, sent_at from (
                    select audit.*, row_number() over (order by audit.id) as place from audit where sent_at is not null) as sent
                where place % ? = 1 order by id""",
                row -> {
                    var audit = row.getObject("id", UUID.class);
                    var started = row.getObject("started_at", LocalDateTime.class);
                    var sent = row.getObject("sent_at", LocalDateTime.class);
                    KINDS.forEach(kind ->
                            colleagues.add(new Object[] {Ids.next(), audit, kind.name(), started, started, sent}));
                },
                EVERY);
        jdbc.batchUpdate("""
                insert into audit_respondent
                    (id, audit_id, kind, label, language, told, asked_all, invited_at, opened_at, finished_at)
                values (?, ?, ?, '', 'en', 'ANSWERS', true, ?, ?, ?)""", colleagues);
        jdbc.update("""
                insert into audit_answer (respondent_id, statement_id, recorded_at, judgement, level)
                select colleague.id, sheet.statement_id, sheet.recorded_at, sheet.judgement,
                    case when crc32(concat(sheet.statement_id, colleague.kind)) % 5 > 0 then sheet.level
                         when sheet.level > 1 then sheet.level - 1
                         else sheet.level + 1 end
                from audit_respondent colleague
                join audit_answer sheet on sheet.respondent_id = colleague.audit_id
                where colleague.kind <> 'SHEET'""");
    }
}

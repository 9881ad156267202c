package uk.alongside.audits;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.Moments;
import uk.alongside.people.PersonId;

/** The notes with which disagreements were settled. */
@Component
class SettlementRows {

    private final JdbcClient jdbc;

    SettlementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settle(AuditId audit, StatementId statement, String note, PersonId by, Instant at) {
        jdbc.sql("""
                        update audit_settlement set superseded_at = greatest(:at, recorded_at + interval 1 microsecond)
                        where audit_id = :audit and statement_id = :statement
                            and superseded_at = '9999-12-31 23:59:59.999999'""")
                .param("at", Moments.kept(at))
                .param("audit", audit.value())
                .param("statement", statement.value())
                .update();
        jdbc.sql("""
                        insert into audit_settlement (audit_id, statement_id, recorded_at, note, settled_by)
                        values (?, ?, ?, ?, ?)""")
                .params(audit.value(), statement.value(), Moments.kept(at), note, by.value())
                .update();
    }
}

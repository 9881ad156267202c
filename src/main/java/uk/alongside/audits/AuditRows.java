package uk.alongside.audits;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Moments;
import uk.alongside.people.PersonId;

/** What becomes of a self-review as a whole. */
@Component
class AuditRows {

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps everybody else from writing in it until this transaction ends; false where it is sent. */
    boolean lockUnsent(AuditId id) {
        return jdbc.sql("select sent_at from audit where id = ? for update")
                .param(id.value())
                .query((row, number) -> Moments.ifMoment(row, "sent_at"))
                .single()
                .isEmpty();
    }

    Optional<Instant> sentAt(AuditId id) {
        return jdbc.sql("select sent_at from audit where id = ?")
                .param(id.value())
                .query((row, number) -> Moments.ifMoment(row, "sent_at"))
                .single();
    }

    void send(AuditId id, PersonId by, Instant at) {
        jdbc.sql("update audit set sent_at = ?, sent_by = ?, revision = revision + 1 where id = ?")
                .params(Moments.kept(at), by.value(), id.value())
                .update();
    }

    /** False where the head had done so before. */
    boolean coSend(AuditId id, PersonId by, Instant at) {
        return jdbc.sql("update audit set co_sent_at = ?, co_sent_by = ?, revision = revision + 1"
                                + " where id = ? and co_sent_at is null")
                        .params(Moments.kept(at), by.value(), id.value())
                        .update()
                == 1;
    }
}

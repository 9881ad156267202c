package uk.alongside.audits;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Moments;

/** When schools were reminded of their self-reviews. */
@Component
class ReminderRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReminderRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Last(AuditId audit, Instant at) {}

    /** The last time for each school of a round; those that never were are left out. */
    Map<AuditId, Instant> lastIn(RoundId round) {
        return jdbc
                .sql("""
                        select reminder.audit_id, max(reminder.reminded_at) as at
                        from audit_reminder reminder join audit on audit.id = reminder.audit_id
                        where audit.round_id = ? group by reminder.audit_id""")
                .param(round.value())
                .query((row, number) ->
                        new Last(new AuditId(row.getObject("audit_id", UUID.class)), Moments.moment(row, "at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Last::audit, Last::at));
    }

    void add(Collection<AuditId> audits, Instant at) {
        batches.batchUpdate(
                "insert into audit_reminder (audit_id, reminded_at) values (?, ?)",
                audits.stream()
                        .map(audit -> new Object[] {audit.value(), Moments.kept(at)})
                        .toList());
    }
}

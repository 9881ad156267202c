package uk.alongside.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages as the page of the outbox asks for them. */
@Component
class OutboxRows {

    private static final String LINE = """
            select id, recipient, kind, state, attempt, told_at, due_at, trouble,
                (select count(*) from mail_fact where message_id = message.id) as facts,
                (select subject from mail_fact where message_id = message.id order by id limit 1) as subject
            from mail_message message
            """;

    private final JdbcClient sql;
    private final MailRows mails;
    private final Clock clock;

    OutboxRows(JdbcClient sql, MailRows mails, Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.clock = clock;
    }

    List<OutboxLine> lines(OutboxFilter filter, long offset, int size) {
        return sql.sql(LINE + filter.condition() + " order by told_at desc, id desc limit ? offset ?")
                .params(size, offset)
                .query(OutboxRows::line)
                .list();
    }

    Optional<OutboxLine> find(MailId id) {
        return sql.sql(LINE + "where id = ?")
                .param(id.value())
                .query(OutboxRows::line)
                .optional();
    }

    List<Claim.ToldFact> factsOf(MailId id) {
        return mails.factsOf(id);
    }

    /** Puts it back among those that wait, unless it is on its way meanwhile. */
    boolean waitAgain(MailId id) {
        var now = clock.instant();
        return sql.sql("update mail_message set state = 'WAITING', due_at = :now, give_up_at = :giveUp, ended_at = null"
                                + " where id = :id and state in ('GIVEN_UP', 'UNSURE', 'WAITING')")
                        .param("now", MailRows.utc(now))
                        .param("giveUp", MailRows.utc(now.plus(MailRows.PATIENCE)))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static OutboxLine line(ResultSet row, int number) throws SQLException {
        return new OutboxLine(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("recipient"),
                MailKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getInt("facts"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                instant(row, "told_at"),
                instant(row, "due_at"),
                row.getString("trouble"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}

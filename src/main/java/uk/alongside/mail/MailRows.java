package uk.alongside.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Ids;

/** What waits to be delivered, and what became of it. */
@Component
class MailRows {

    /** Changes wait this long for others. */
    static final Duration GATHERING = Duration.ofMinutes(1);

    /** How long a message is tried. */
    static final Duration PATIENCE = Duration.ofDays(2);

    private final JdbcClient sql;
    private final Clock clock;

    MailRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(MailFact fact) {
        var id = MailId.next();
        var now = clock.instant();
        sql.sql("""
                        insert into mail_message (id, recipient, kind, told_at, state, due_at, give_up_at, attempt, trouble)
                        values (:id, :to, :kind, :now, 'WAITING', :due, :giveUp, 0, '')
                        """)
                .param("id", id.value())
                .param("to", fact.to().value())
                .param("kind", fact.kind().name())
                .param("now", utc(now))
                .param("due", utc(fact.kind() == MailKind.CHANGE ? now.plus(GATHERING) : now))
                .param("giveUp", utc(now.plus(PATIENCE)))
                .update();
        try {
            sql.sql("""
                            insert into mail_fact
                                (id, message_id, recipient, person_id, fact, subject, sentences, link_path, link_words)
                            values (:id, :message, :to, :person, :fact, :subject, :sentences, :path, :words)
                            """)
                    .param("id", Ids.next())
                    .param("message", id.value())
                    .param("to", fact.to().value())
                    .param("person", fact.person().map(person -> person.value()).orElse(null))
                    .param("fact", fact.fact())
                    .param("subject", fact.subject())
                    .param("sentences", String.join("\n", fact.sentences()))
                    .param("path", fact.linkPath())
                    .param("words", fact.linkWords())
                    .update();
        } catch (DuplicateKeyException toldAlready) {
            sql.sql("delete from mail_message where id = ?").param(id.value()).update();
        }
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

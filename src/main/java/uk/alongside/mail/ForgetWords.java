package uk.alongside.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RecurringWork;

/** Forgets what mails said, once they have been out for long. That they went, and of which kind they were, stays. */
@Component
class ForgetWords implements RecurringWork {

    static final Duration KEPT = Duration.ofDays(90);

    private static final String SUBJECT = "No longer kept";
    private static final String SENTENCE = "The words of a mail are kept for 90 days after it has gone out.";

    private final JdbcClient sql;
    private final Clock clock;

    ForgetWords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-mail-words";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        sql.sql("update mail_fact join mail_message message on message.id = mail_fact.message_id"
                        + " set mail_fact.subject = :subject, mail_fact.sentences = :sentence, mail_fact.link_path = ''"
                        + " where message.ended_at < :before and mail_fact.sentences <> :sentence")
                .param("subject", SUBJECT)
                .param("sentence", SENTENCE)
                .param("before", MailRows.utc(clock.instant().minus(KEPT)))
                .update();
    }
}

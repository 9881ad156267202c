package uk.alongside.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** The mails to somebody, with their words, and which they do not want. */
@Component
class MailAboutPerson implements HoldsPersonalData {

    private static final String TO_THEM = """
            (fact.person_id = :person or fact.recipient = :email)
            """;

    private final JdbcClient sql;

    MailAboutPerson(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String title() {
        return "E-mails";
    }

    @Override
    public String kept() {
        return "What the portal told you by e-mail. The words are kept for 90 days after an e-mail has gone out; after that only"
                + " when it went, and of which kind it was. Whether you want reminders is kept until you change it.";
    }

    @Override
    public String onceErased() {
        return "Erased, those that still wait with the others.";
    }

    @Override
    public String file() {
        return "mails";
    }

    @Override
    public Set<String> columns() {
        return Set.of("mail_message.recipient", "mail_fact.recipient", "mail_fact.person_id", "mail_refusal.recipient");
    }

    @Override
    public List<String> headings() {
        return List.of("When (UTC)", "Address", "Kind", "Subject", "Words", "State");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return sql.sql("""
                        select message.told_at, fact.recipient, message.kind, fact.subject, fact.sentences, message.state
                        from mail_fact fact join mail_message message on message.id = fact.message_id
                        where\s""" + TO_THEM + """
                        union all
                        select since, recipient, kind, 'Switched off', '', ''
                        from mail_refusal where recipient = :email
                        order by 1""")
                .param("person", person.id())
                .param("email", person.email().value())
                .query((row, number) -> List.of(
                        row.getString("told_at"),
                        row.getString("recipient"),
                        words(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("sentences"),
                        words(row.getString("state"))))
                .list();
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public void erase(AboutPerson person) {
        var messages = sql.sql("select distinct message_id from mail_fact fact where " + TO_THEM)
                .param("person", person.id())
                .param("email", person.email().value())
                .query((row, number) -> new MailId(row.getObject("message_id", UUID.class)))
                .list();
        for (var message : messages) {
            sql.sql("delete from mail_fact where message_id = ?")
                    .param(message.value())
                    .update();
            sql.sql("delete from mail_message where id = ?")
                    .param(message.value())
                    .update();
        }
        sql.sql("delete from mail_refusal where recipient = ?")
                .param(person.email().value())
                .update();
    }
}

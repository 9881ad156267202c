package uk.alongside.mail;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.SoughtWords;

/** The words of mails to a project's people that lead to the project or name it. What has arrived cannot be called back. */
@Component
class MailWords implements HoldsWords {

    private static final int LONGEST_SENTENCES = 16_000;

    private final JdbcClient sql;

    MailWords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "Mails";
    }

    @Override
    public Set<String> columns() {
        return Set.of("mail_fact.subject", "mail_fact.sentences");
    }

    @Override
    public List<Place> find(Where where, SoughtWords words) {
        return told(where, words, "").stream().map(fact -> place(fact, words)).toList();
    }

    @Override
    public List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        var removed = new ArrayList<Place>();
        for (var fact : told(where, words, " for update")) {
            var place = place(fact, words);
            if (!leave.contains(place.id())) {
                sql.sql("update mail_fact set subject = ?, sentences = ? where id = ?")
                        .params(
                                words.removedFrom(fact.subject(), MailFact.LONGEST_SUBJECT),
                                words.removedFrom(fact.sentences(), LONGEST_SENTENCES),
                                fact.id())
                        .update();
                removed.add(place);
            }
        }
        return removed;
    }

    private static Place place(Told fact, SoughtWords words) {
        var text = words.isIn(fact.subject()) ? fact.subject() : fact.sentences();
        return new Place(
                "mail_fact|" + fact.id(),
                "An e-mail to somebody in this project",
                words.excerpt(text),
                fact.at().toInstant(ZoneOffset.UTC));
    }

    private List<Told> told(Where where, SoughtWords words, String lock) {
        var people = new HashSet<>(where.people());
        people.add(where.project().id()); // nobody's: a list in a statement is never empty
        var addresses = new HashSet<>(where.addresses());
        addresses.add("");
        return sql
                .sql("""
                        select fact.id, fact.subject, fact.sentences, message.told_at
                        from mail_fact fact join mail_message message on message.id = fact.message_id
                        where (fact.person_id in (:people) or fact.recipient in (:addresses))
                        and (fact.link_path = :path or fact.link_path like concat(:path, '/%')
                            or instr(fact.sentences, :name) > 0 or instr(fact.subject, :name) > 0)
                        """ + lock)
                .param("people", people)
                .param("addresses", addresses)
                .param("path", "/projects/" + where.key())
                .param("name", where.name())
                .query((row, number) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getString("sentences"),
                        row.getObject("told_at", LocalDateTime.class)))
                .list()
                .stream()
                .filter(fact -> words.isIn(fact.subject()) || words.isIn(fact.sentences()))
                .toList();
    }

    private record Told(UUID id, String subject, String sentences, LocalDateTime at) {}
}

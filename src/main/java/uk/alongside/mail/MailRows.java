package uk.alongside.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.Ids;
import uk.alongside.people.PersonId;

/** What waits to be delivered, and what became of it. */
@Component
class MailRows {

    /** Changes wait this long for others. */
    static final Duration GATHERING = Duration.ofMinutes(1);

    /** How long a message is tried. */
    static final Duration PATIENCE = Duration.ofDays(2);

    private static final String BROKE_AT_THE_END =
            "The line broke just as the mail server took it. It may have arrived: send it again only if it has not.";

    private static final int AT_ONCE = 500;

    private static final String MESSAGE = """
            insert into mail_message (id, recipient, kind, told_at, state, due_at, give_up_at, attempt, trouble)
            values (?, ?, ?, ?, 'WAITING', ?, ?, 0, '')""";

    private static final String FACT = """
            insert into mail_fact
                (id, message_id, recipient, person_id, fact, subject, sentences, link_path, link_words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final TransactionTemplate claiming;
    private final Clock clock;

    MailRows(JdbcClient sql, JdbcTemplate batches, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
        this.claiming = new TransactionTemplate(transactions);
        // So that a claim locks the messages it takes, and not the gaps between them where others add theirs.
        claiming.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    void add(MailFact fact) {
        var id = MailId.next();
        sql.sql(MESSAGE).params(message(id, fact)).update();
        try {
            sql.sql(FACT).params(fact(id, fact)).update();
        } catch (DuplicateKeyException toldAlready) {
            sql.sql("delete from mail_message where id = ?").param(id.value()).update();
        }
    }

    /** Adds what was not told yet. */
    void addAll(Collection<MailFact> facts) {
        var waiting = new LinkedHashMap<String, MailFact>();
        facts.forEach(fact -> waiting.putIfAbsent(fact.to().value() + " " + fact.fact(), fact));
        var all = List.copyOf(waiting.values());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            addSome(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void addSome(List<MailFact> facts) {
        var told = sql.sql("select recipient, fact from mail_fact where fact in (:facts)")
                .param("facts", facts.stream().map(MailFact::fact).distinct().toList())
                .query((row, number) -> row.getString("recipient") + " " + row.getString("fact"))
                .set();
        var messages = new ArrayList<Object[]>();
        var rows = new ArrayList<Object[]>();
        for (var fact : facts) {
            if (!told.contains(fact.to().value() + " " + fact.fact())) {
                var id = MailId.next();
                messages.add(message(id, fact).toArray());
                rows.add(fact(id, fact).toArray());
            }
        }
        batches.batchUpdate(MESSAGE, messages);
        batches.batchUpdate(FACT, rows);
    }

    private List<Object> message(MailId id, MailFact fact) {
        var now = clock.instant();
        return List.of(
                id.value(),
                fact.to().value(),
                fact.kind().name(),
                utc(now),
                utc(fact.kind() == MailKind.CHANGE ? now.plus(GATHERING) : now),
                utc(now.plus(PATIENCE)));
    }

    private static List<@Nullable Object> fact(MailId id, MailFact fact) {
        return Arrays.asList(
                Ids.next(),
                id.value(),
                fact.to().value(),
                fact.person().map(PersonId::value).orElse(null),
                fact.fact(),
                fact.subject(),
                String.join("\n", fact.sentences()),
                fact.linkPath(),
                fact.linkWords());
    }

    /** What could be sent now, what has waited longest first. */
    List<MailId> due() {
        return sql.sql(
                        "select id from mail_message where state = 'WAITING' and due_at <= ? order by due_at, id limit 200")
                .param(now())
                .query((row, number) -> new MailId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Takes a message for this node, and with it the other changes that the person was told within the minute.
     *
     * @return empty when another node has it, or when nobody wants it
     */
    Optional<Claim> claim(MailId id) {
        return Objects.requireNonNull(claiming.execute(status -> claimed(id)));
    }

    private Optional<Claim> claimed(MailId id) {
        var found = sql.sql("select recipient, kind, told_at, attempt, give_up_at from mail_message"
                        + " where id = ? and state = 'WAITING' and due_at <= ? for update skip locked")
                .params(id.value(), now())
                .query((row, number) -> new Waiting(
                        id,
                        row.getString("recipient"),
                        MailKind.valueOf(row.getString("kind")),
                        row.getObject("told_at", LocalDateTime.class),
                        row.getInt("attempt"),
                        row.getObject("give_up_at", LocalDateTime.class)))
                .optional();
        if (found.isEmpty() || isRefused(found.get())) {
            return Optional.empty();
        }
        var message = found.get();
        if (message.gathers()) {
            if (!isFirst(message)) {
                return Optional.empty(); // it goes with the one before it, or after that
            }
            gatherInto(message);
        }
        sql.sql("update mail_message set state = 'SENDING', attempt = attempt + 1, claimed_at = ?,"
                        + " handed_over_at = null where id = ?")
                .params(now(), id.value())
                .update();
        return Optional.of(new Claim(
                id,
                message.recipient(),
                message.kind(),
                message.attempt() + 1,
                instant(message.giveUpAt()),
                factsOf(id)));
    }

    private boolean isRefused(Waiting message) {
        if (wants(message.recipient(), message.kind())) {
            return false;
        }
        end(message.id(), MailState.NOT_WANTED, "They have switched reminders off.");
        return true;
    }

    boolean wants(String recipient, MailKind kind) {
        return sql.sql("select not exists (select 1 from mail_refusal where recipient = ? and kind = ?)")
                .params(recipient, kind.name())
                .query(Boolean.class)
                .single();
    }

    void refuse(String recipient, MailKind kind) {
        sql.sql("insert ignore into mail_refusal (recipient, kind, since) values (?, ?, ?)")
                .params(recipient, kind.name(), now())
                .update();
    }

    void want(String recipient, MailKind kind) {
        sql.sql("delete from mail_refusal where recipient = ? and kind = ?")
                .params(recipient, kind.name())
                .update();
    }

    /** Whoever holds the first of a person's changes gathers the rest; so two nodes cannot share them out. */
    private boolean isFirst(Waiting message) {
        return sql.sql("select id from mail_message where recipient = ? and kind = 'CHANGE' and state = 'WAITING'"
                        + " and attempt = 0 order by told_at, id limit 1")
                .param(message.recipient())
                .query((row, number) -> new MailId(row.getObject("id", UUID.class)))
                .single()
                .equals(message.id());
    }

    private void gatherInto(Waiting first) {
        var others = sql.sql("select id from mail_message where recipient = ? and kind = 'CHANGE' and state = 'WAITING'"
                        + " and attempt = 0 and id <> ? and told_at < ?")
                .params(first.recipient(), first.id().value(), first.toldAt().plus(GATHERING))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        for (var other : others) {
            sql.sql("select id from mail_message where id = ? for update")
                    .param(other)
                    .query()
                    .listOfRows();
            sql.sql("update mail_fact set message_id = ? where message_id = ?")
                    .params(first.id().value(), other)
                    .update();
            sql.sql("delete from mail_message where id = ?").param(other).update();
        }
    }

    List<Claim.ToldFact> factsOf(MailId id) {
        return sql.sql(
                        "select subject, sentences, link_path, link_words from mail_fact where message_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new Claim.ToldFact(
                        row.getString("subject"),
                        row.getString("sentences").lines().toList(),
                        row.getString("link_path"),
                        row.getString("link_words")))
                .list();
    }

    /** Puts on record that the mail server may have the message from now on. False where another node has it. */
    boolean handOver(Claim claim) {
        return sql.sql("update mail_message set handed_over_at = ? where id = ? and attempt = ? and state = 'SENDING'")
                        .params(now(), claim.id().value(), claim.attempt())
                        .update()
                == 1;
    }

    /** The message has gone out. A link that lets somebody in is kept no longer. */
    void sent(Claim claim) {
        claiming.executeWithoutResult(status -> {
            sql.sql("update mail_message set state = 'SENT', ended_at = ?, trouble = ''"
                            + " where id = ? and attempt = ? and state in ('SENDING', 'UNSURE')")
                    .params(now(), claim.id().value(), claim.attempt())
                    .update();
            if (claim.kind().hasSecretLink()) {
                sql.sql("update mail_fact set link_path = '' where message_id = ?")
                        .param(claim.id().value())
                        .update();
            }
        });
    }

    void unsure(Claim claim) {
        sql.sql("update mail_message set state = 'UNSURE', ended_at = ?, trouble = ?"
                        + " where id = ? and attempt = ? and state = 'SENDING'")
                .params(now(), BROKE_AT_THE_END, claim.id().value(), claim.attempt())
                .update();
    }

    void tryAgain(Claim claim, String why, Instant when) {
        sql.sql("update mail_message set state = 'WAITING', due_at = ?, trouble = ?"
                        + " where id = ? and attempt = ? and state = 'SENDING'")
                .params(utc(when), why, claim.id().value(), claim.attempt())
                .update();
    }

    void giveUp(Claim claim, String why) {
        sql.sql("update mail_message set state = 'GIVEN_UP', ended_at = ?, trouble = ?"
                        + " where id = ? and attempt = ? and state = 'SENDING'")
                .params(now(), why, claim.id().value(), claim.attempt())
                .update();
    }

    /** Gives up what has waited for two days for a mail server that never came. */
    void giveUpOld(String why) {
        sql.sql("update mail_message set state = 'GIVEN_UP', ended_at = :now, trouble = :why"
                        + " where state = 'WAITING' and due_at < :now and give_up_at < :now")
                .param("now", now())
                .param("why", why)
                .update();
    }

    /** What a node that died was sending waits again, unless the mail server may have it. */
    void takeBackFrom(Instant longAgo) {
        sql.sql("update mail_message set state = 'WAITING', due_at = ?"
                        + " where state = 'SENDING' and claimed_at < ? and handed_over_at is null")
                .params(now(), utc(longAgo))
                .update();
        sql.sql("update mail_message set state = 'UNSURE', ended_at = ?, trouble = ?"
                        + " where state = 'SENDING' and claimed_at < ? and handed_over_at is not null")
                .params(now(), BROKE_AT_THE_END, utc(longAgo))
                .update();
    }

    private void end(MailId id, MailState state, String why) {
        sql.sql("update mail_message set state = ?, ended_at = ?, trouble = ? where id = ?")
                .params(state.name(), now(), why, id.value())
                .update();
    }

    private record Waiting(
            MailId id, String recipient, MailKind kind, LocalDateTime toldAt, int attempt, LocalDateTime giveUpAt) {

        /** One that was tried before keeps its words: the mail server may know them. */
        boolean gathers() {
            return kind == MailKind.CHANGE && attempt == 0;
        }
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

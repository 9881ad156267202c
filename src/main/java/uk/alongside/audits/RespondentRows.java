package uk.alongside.audits;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.Moments;
import uk.alongside.people.PersonId;

/** Who answers beside the sheets, and which share of the statements they were given. */
@Component
class RespondentRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RespondentRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The statements given to somebody; empty where they are asked all. */
    Optional<Set<StatementId>> shareOf(Place.Respondent respondent) {
        return respondent.askedAll()
                ? Optional.empty()
                : Optional.of(jdbc
                        .sql("select statement_id from audit_share where respondent_id = ?")
                        .param(respondent.id().value())
                        .query((row, number) -> new StatementId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** From here on holds what they were told. */
    void opened(RespondentId id, Instant at) {
        jdbc.sql("update audit_respondent set opened_at = ? where id = ? and opened_at is null")
                .params(Moments.kept(at), id.value())
                .update();
    }

    /** Somebody who was asked, and how many answers they gave. */
    record Row(Place.Respondent respondent, AuditId audit, Set<StatementId> share, int answered) {}

    /** Everybody who was asked in a self-review, in the order in which they were. */
    List<Row> in(AuditId audit) {
        var shares = new HashMap<RespondentId, Set<StatementId>>();
        jdbc.sql("""
                        select share.respondent_id, share.statement_id from audit_share share
                        join audit_respondent respondent on respondent.id = share.respondent_id
                        where respondent.audit_id = ?""").param(audit.value()).query(row -> {
            shares.computeIfAbsent(new RespondentId(row.getObject(1, UUID.class)), respondent -> new HashSet<>())
                    .add(new StatementId(row.getObject(2, UUID.class)));
        });
        return jdbc.sql("""
                        select respondent.id as respondent_id, respondent.kind as respondent_kind, respondent.person_id,
                            respondent.label, respondent.language, respondent.told, respondent.asked_all,
                            respondent.link_until, respondent.opened_at, respondent.finished_at,
                            respondent.withdrawn_at, ended.ended_at,
                            (select count(*) from audit_answer answer where answer.respondent_id = respondent.id
                                and answer.superseded_at = '9999-12-31 23:59:59.999999') as answered
                        from audit_respondent respondent
                        left join audit_families_ended ended
                            on ended.audit_id = respondent.audit_id and ended.kind = respondent.kind
                        where respondent.audit_id = :audit and respondent.id <> :audit
                        order by respondent.invited_at, respondent.id""")
                .param("audit", audit.value())
                .query((row, number) -> {
                    var respondent = ReviewPlaces.respondent(row);
                    return new Row(
                            respondent, audit, shares.getOrDefault(respondent.id(), Set.of()), row.getInt("answered"));
                })
                .list();
    }

    int count(AuditId audit) {
        return jdbc.sql("select count(*) from audit_respondent where audit_id = ?")
                .param(audit.value())
                .query(Integer.class)
                .single();
    }

    /** Asks somebody with an account, or asks them again whose asking was withdrawn. */
    RespondentId ask(AuditId audit, PersonId person, NewRespondent as, ColleaguesSee told, Instant at) {
        jdbc.sql("""
                        insert into audit_respondent (id, audit_id, kind, person_id, label, language, told, asked_all,
                            invited_at)
                        values (:id, :audit, :kind, :person, :label, :language, :told, true, :at)
                        on duplicate key update withdrawn_at = null, kind = :kind, label = :label, language = :language""")
                .param("id", RespondentId.next().value())
                .param("audit", audit.value())
                .param("kind", as.kind().name())
                .param("person", person.value())
                .param("label", as.label())
                .param("language", as.language())
                .param("told", told.name())
                .param("at", Moments.kept(at))
                .update();
        return jdbc.sql("select id from audit_respondent where audit_id = ? and person_id = ?")
                .params(audit.value(), person.value())
                .query((row, number) -> new RespondentId(row.getObject(1, UUID.class)))
                .single();
    }

    void addLinks(AuditId audit, List<NewLink> links, String language, ColleaguesSee told, Instant at) {
        batches.batchUpdate(
                """
                insert into audit_respondent (id, audit_id, kind, link_digest, link_until, label, language, told,
                    asked_all, invited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, true, ?)""",
                links.stream()
                        .map(link -> new Object[] {
                            link.respondent().value(),
                            audit.value(),
                            link.kind().name(),
                            AnswerLinks.digest(link.token()),
                            Moments.kept(link.until()),
                            link.label(),
                            language,
                            told.name(),
                            Moments.kept(at)
                        })
                        .toList());
    }

    void renew(NewLink link) {
        jdbc.sql("update audit_respondent set link_digest = ?, link_until = ?, withdrawn_at = null where id = ?")
                .params(
                        AnswerLinks.digest(link.token()),
                        Moments.kept(link.until()),
                        link.respondent().value())
                .update();
    }

    void withdraw(RespondentId id, Instant at) {
        jdbc.sql("update audit_respondent set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Moments.kept(at), id.value())
                .update();
    }

    /** Whether asking families of this kind has been ended. */
    boolean hasEnded(AuditId audit, RespondentKind kind) {
        return jdbc.sql("select exists (select 1 from audit_families_ended where audit_id = ? and kind = ?)")
                .params(audit.value(), kind.name())
                .query(Boolean.class)
                .single();
    }

    void end(AuditId audit, RespondentKind kind, Instant at) {
        jdbc.sql("insert ignore into audit_families_ended (audit_id, kind, ended_at) values (?, ?, ?)")
                .params(audit.value(), kind.name(), Moments.kept(at))
                .update();
    }

    /** @param finished empty where they go on */
    void finish(RespondentId id, Optional<Instant> finished) {
        jdbc.sql("update audit_respondent set finished_at = ? where id = ?")
                .params(Arrays.asList(finished.map(Moments::kept).orElse(null), id.value()))
                .update();
    }

    /** @param statements empty for all */
    void share(RespondentId id, Collection<StatementId> statements) {
        jdbc.sql("delete from audit_share where respondent_id = ?")
                .param(id.value())
                .update();
        if (!statements.isEmpty()) {
            batches.batchUpdate(
                    "insert into audit_share (respondent_id, statement_id) values (?, ?)",
                    statements.stream()
                            .map(statement -> new Object[] {id.value(), statement.value()})
                            .toList());
        }
        jdbc.sql("update audit_respondent set asked_all = ? where id = ?")
                .params(statements.isEmpty(), id.value())
                .update();
    }

    void readBy(AuditId audit, Optional<PersonId> reader) {
        jdbc.sql("update audit set pupils_read_by = ?, revision = revision + 1 where id = ?")
                .params(Arrays.asList(reader.map(PersonId::value).orElse(null), audit.value()))
                .update();
    }
}

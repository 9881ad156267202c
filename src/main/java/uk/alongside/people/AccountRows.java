package uk.alongside.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as their list asks for them, and who wants to be erased. */
@Component
class AccountRows {

    private static final String STATE = """
            case when person.erased_at is not null then 'ERASED'
                when account.person_id is null then 'NO_ACCOUNT'
                when account.disabled_at is not null then 'DISABLED'
                when account.first_signed_in_at is null then 'NEVER_SIGNED_IN'
                else 'OPEN' end""";

    private static final String LINE = "select person.id, person.name, person.email, " + STATE + """
             as state, coalesce(account.platform_admin, false) as platform_admin,
                coalesce(person.erased_at, account.disabled_at, account.opened_at) as since, request.asked_at
            from person
            left join account on account.person_id = person.id
            left join erasure_request request on request.person_id = person.id
            """;

    private static final List<String> BESIDE_THE_ACCOUNT = List.of("erasure_request", "notice_acceptance");

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AccountLine> lines(AccountSearch search, long offset, int size) {
        var where = new StringBuilder(search.show().condition());
        Map<String, Object> parameters = new HashMap<>();
        for (var pattern : search.patterns()) {
            var word = "word" + parameters.size();
            // Addresses are kept in plain letters, and what is typed need not be.
            where.append((" and (name like :%1$s escape '!'"
                            + " or state <> 'ERASED' and convert(email using utf8mb4) like :%1$s escape '!')")
                    .formatted(word));
            parameters.put(word, pattern);
        }
        return jdbc.sql("select * from (" + LINE + ") line where " + where
                        + " order by name, id limit :size offset :offset")
                .params(parameters)
                .param("size", size)
                .param("offset", offset)
                .query(AccountRows::line)
                .list();
    }

    /** Those whose names have these words in them. Addresses are not looked at: not everybody who asks may know them. */
    List<PersonId> named(AccountSearch search, int atMost) {
        Map<String, Object> parameters = new HashMap<>();
        var where = new StringBuilder("1 = 1");
        for (var pattern : search.patterns()) {
            var word = "word" + parameters.size();
            where.append(" and name like :%s escape '!'".formatted(word));
            parameters.put(word, pattern);
        }
        return jdbc.sql("select id from person where " + where + " order by name, id limit :atMost")
                .params(parameters)
                .param("atMost", atMost)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<AccountLine> find(PersonId person) {
        return jdbc.sql(LINE + "where person.id = :person")
                .param("person", person.value())
                .query(AccountRows::line)
                .optional();
    }

    /** Notes that somebody has come in. Only the first time is kept. */
    void cameIn(PersonId person) {
        jdbc.sql("update account set first_signed_in_at = :now where person_id = :person"
                        + " and first_signed_in_at is null")
                .param("now", utc(clock.instant()))
                .param("person", person.value())
                .update();
    }

    Optional<Instant> firstSignIn(PersonId person) {
        return jdbc.sql(
                        "select first_signed_in_at from account where person_id = :person and first_signed_in_at is not null")
                .param("person", person.value())
                .query((row, number) -> instant(row, "first_signed_in_at").orElseThrow())
                .optional();
    }

    Map<Integer, Instant> noticesAccepted(PersonId person) {
        var accepted = new TreeMap<Integer, Instant>();
        jdbc.sql("select notice_version, accepted_at from notice_acceptance where person_id = :person")
                .param("person", person.value())
                .query(row -> {
                    accepted.put(
                            row.getInt("notice_version"),
                            instant(row, "accepted_at").orElseThrow());
                });
        return accepted;
    }

    /** What is kept beside the account itself. */
    void forget(PersonId person) {
        for (var table : BESIDE_THE_ACCOUNT) {
            jdbc.sql("delete from " + table + " where person_id = :person")
                    .param("person", person.value())
                    .update();
        }
    }

    boolean askToBeErased(PersonId person) {
        return jdbc.sql("insert ignore into erasure_request (person_id, asked_at) values (:person, :now)")
                        .param("person", person.value())
                        .param("now", utc(clock.instant()))
                        .update()
                > 0;
    }

    boolean askNoMore(PersonId person) {
        return jdbc.sql("delete from erasure_request where person_id = :person")
                        .param("person", person.value())
                        .update()
                > 0;
    }

    Optional<Instant> askedToBeErased(PersonId person) {
        return jdbc.sql("select asked_at from erasure_request where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> instant(row, "asked_at").orElseThrow())
                .optional();
    }

    int howManyWantToBeErased() {
        return jdbc.sql("select count(*) from erasure_request")
                .query(Integer.class)
                .single();
    }

    private static AccountLine line(ResultSet row, int number) throws SQLException {
        var state = AccountState.valueOf(row.getString("state"));
        return new AccountLine(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                state == AccountState.ERASED ? Optional.empty() : Optional.of(row.getString("email")),
                state,
                row.getBoolean("platform_admin"),
                instant(row, "since"),
                instant(row, "asked_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return Optional.ofNullable(moment).map(utc -> utc.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

package uk.alongside.people;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables say about second factors. */
@Component
class SecondFactorRows {

    private final JdbcClient jdbc;

    SecondFactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A secret as it is kept.
     *
     * @param since when its person showed that they have it; empty before that
     * @param lastStep the step of the last code that was used
     */
    record Row(byte[] locked, Optional<Instant> since, long lastStep) {}

    Optional<Row> of(PersonId person) {
        return jdbc.sql("select secret, switched_on_at, last_step from second_factor where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Row(
                        row.getBytes("secret"),
                        Optional.ofNullable(row.getObject("switched_on_at", LocalDateTime.class))
                                .map(moment -> moment.toInstant(ZoneOffset.UTC)),
                        row.getLong("last_step")))
                .optional();
    }

    boolean isOn(PersonId person) {
        return jdbc.sql("select count(*) from v_people_second_factor where person_id = :person")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Begins anew, unless one is switched on. */
    void begin(PersonId person, byte[] locked) {
        jdbc.sql("insert into second_factor (person_id, secret, last_step) values (:person, :secret, 0)"
                        + " on duplicate key update secret = if(switched_on_at is null, values(secret), secret)")
                .param("person", person.value())
                .param("secret", locked)
                .update();
    }

    void switchOn(PersonId person, Instant now) {
        jdbc.sql("update second_factor set switched_on_at = :now where person_id = :person")
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("person", person.value())
                .update();
    }

    /** Uses up a code of the app; false where it was used a moment before. */
    boolean use(PersonId person, long step) {
        return jdbc.sql("update second_factor set last_step = :step where person_id = :person and last_step < :step")
                        .param("step", step)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void replaceCodes(PersonId person, List<String> hashes) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        for (var hash : hashes) {
            jdbc.sql("insert into recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", hash)
                    .update();
        }
    }

    boolean useCode(PersonId person, String hash, Instant now) {
        return jdbc.sql("update recovery_code set used_at = :now"
                                + " where person_id = :person and code_hash = :hash and used_at is null")
                        .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("person", person.value())
                        .param("hash", hash)
                        .update()
                > 0;
    }

    int codesLeft(PersonId person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    boolean delete(PersonId person) {
        replaceCodes(person, List.of());
        return jdbc.sql("delete from second_factor where person_id = :person")
                        .param("person", person.value())
                        .update()
                > 0;
    }
}

package uk.alongside.drafts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.people.PersonId;

/**
 * The keys with which devices lock what they keep for somebody.
 *
 * <p>A device never stores its key. It asks for it each time, and only whoever signs in as the same person gets it. Once it
 * is thrown away, what is left on the device is noise.
 */
@Component
public class DraftKeys {

    /** For how long a device keeps what it could not send. */
    static final Duration LIFE = Duration.ofDays(14);

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int BYTES = 32;
    private static final int DEVICES_OF_ONE = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key of this author on this device; the same until it is thrown away. */
    @Transactional
    public byte[] of(Author author, UUID device) {
        var owner = owner(author);
        var now = clock.instant();
        return known(owner, device, now.minus(A_DAY)).orElseGet(() -> begin(owner, device, now));
    }

    /** The key, where it was asked for so lately that this need not be noted again. */
    private Optional<byte[]> known(UUID owner, UUID device, Instant since) {
        return jdbc.sql("select secret from draft_key"
                        + " where person_id = :owner and device_id = :device and used_at > :since")
                .param("owner", owner)
                .param("device", device)
                .param("since", DraftRows.utc(since))
                .query(byte[].class)
                .optional();
    }

    private byte[] begin(UUID owner, UUID device, Instant now) {
        var devices = jdbc.sql("select count(*) from draft_key where person_id = ? and device_id <> ?")
                .params(owner, device)
                .query(Integer.class)
                .single();
        if (devices >= DEVICES_OF_ONE) {
            jdbc.sql("delete from draft_key where person_id = ? order by used_at limit 1")
                    .param(owner)
                    .update();
        }
        var fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        jdbc.sql("insert into draft_key (person_id, device_id, secret, used_at) values (:owner, :device, :fresh, :now)"
                        + " on duplicate key update used_at = values(used_at)")
                .param("owner", owner)
                .param("device", device)
                .param("fresh", fresh)
                .param("now", DraftRows.utc(now))
                .update();
        return known(owner, device, now.minus(A_DAY)).orElseThrow();
    }

    /** At sign-out: what these devices still hold for the person cannot be read by anybody any more. */
    @Transactional
    public void throwAway(PersonId person, Collection<UUID> devices) {
        devices.forEach(device -> jdbc.sql("delete from draft_key where person_id = :person and device_id = :device")
                .param("person", person.value())
                .param("device", device)
                .update());
    }

    void deleteUnusedSince(Instant moment) {
        jdbc.sql("delete from draft_key where used_at < ?")
                .param(DraftRows.utc(moment))
                .update();
    }

    /** Whose words these are: a person's id, or one made of a link from which nobody finds the link. */
    public UUID owner(Author author) {
        return switch (author) {
            case Author.Somebody(var id) -> id.value();
            case Author.ByLink(var token) -> idMadeOf(token);
        };
    }

    private static UUID idMadeOf(String token) {
        try {
            // As an id of the standard's own making: the database takes no sixteen bytes for one that are just any.
            return UUID.nameUUIDFromBytes(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

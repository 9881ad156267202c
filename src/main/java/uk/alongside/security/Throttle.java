package uk.alongside.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Ids;

/**
 * Slows down whoever tries out passwords, and nobody else.
 *
 * <p>Attempts from a device that has signed in to the account before are counted by themselves. All others are counted by
 * address and account together, and by address. Nothing is counted by account alone, because then anybody could shut
 * somebody else out. The counts are in the database, so that several nodes count together.
 */
@Component
class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_ONE_DEVICE = 10;
    static final int OF_ONE_ADDRESS_ON_ONE_ACCOUNT = 10;
    static final int OF_ONE_ADDRESS = 100;

    private final JdbcClient jdbc;
    private final KnownDevices devices;
    private final Clock clock;

    Throttle(JdbcClient jdbc, KnownDevices devices, Clock clock) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * Counts the attempt as failed before its outcome is known, so that many at once cannot slip through together.
     *
     * <p>An attempt that is one too many is not counted: whoever waits is not made to wait longer by trying.
     */
    Verdict begin(Attempt attempt) {
        var now = clock.instant();
        var counted = new LinkedHashMap<UUID, Count>();
        countsOf(attempt).forEach(count -> counted.put(Ids.next(), count));
        counted.forEach((id, count) -> insert(id, count, now));
        var tooMany = counted.values().stream().anyMatch(count -> failures(count, now) > count.limit());
        if (tooMany) {
            counted.keySet().forEach(this::delete);
        }
        return new Verdict(!tooMany, tooMany ? Map.of() : counted);
    }

    /** Takes back what {@link #begin} counted, and what this device or address had failed on this account before. */
    void succeeded(Verdict verdict) {
        verdict.counted().forEach((id, count) -> {
            if (count.endsWithSuccess()) {
                jdbc.sql("delete from sign_in_failure where counted_as = :counted")
                        .param("counted", count.as())
                        .update();
            } else {
                delete(id);
            }
        });
    }

    /** Forgets what no window reaches any more. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from sign_in_failure where happened_at < :moment")
                .param("moment", Times.utc(moment))
                .update();
    }

    private List<Count> countsOf(Attempt attempt) {
        return attempt.tokens().stream()
                .filter(token -> devices.knows(token, attempt.email()))
                .findFirst()
                .map(token -> List.of(new Count(Secrets.hash("device", token, attempt.email()), OF_ONE_DEVICE, true)))
                .orElseGet(() -> List.of(
                        new Count(
                                Secrets.hash("pair", attempt.email(), attempt.network()),
                                OF_ONE_ADDRESS_ON_ONE_ACCOUNT,
                                true),
                        new Count(Secrets.hash("address", attempt.network()), OF_ONE_ADDRESS, false)));
    }

    private void insert(UUID id, Count count, Instant now) {
        jdbc.sql("insert into sign_in_failure (id, counted_as, happened_at) values (:id, :counted, :now)")
                .param("id", id)
                .param("counted", count.as())
                .param("now", Times.utc(now))
                .update();
    }

    private int failures(Count count, Instant now) {
        return jdbc.sql("select count(*) from sign_in_failure where counted_as = :counted and happened_at > :since")
                .param("counted", count.as())
                .param("since", Times.utc(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    private void delete(UUID id) {
        jdbc.sql("delete from sign_in_failure where id = :id").param("id", id).update();
    }

    /**
     * What an attempt is counted under.
     *
     * @param endsWithSuccess whether the right password wipes the count; an address's count it does not, or an account of
     *     one's own would buy tries at others
     */
    record Count(String as, int limit, boolean endsWithSuccess) {}

    /** Whether an attempt may go ahead, and what was counted for it. */
    record Verdict(boolean mayTry, Map<UUID, Count> counted) {}
}

package uk.alongside.security;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import uk.alongside.people.SignedIn;

/** The devices from which somebody has signed in, each together with the account it was. */
@Component
class KnownDevices {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(String token, String email) {
        return jdbc.sql("select count(*) from known_device where fingerprint = :fingerprint and last_used_at > :since")
                        .param("fingerprint", fingerprint(token, email))
                        .param("since", Times.utc(clock.instant().minus(DeviceCookie.LIFE)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Remembers that this account signed in here just now, and gives the tokens that the device is to keep, the newest
     * first. A token stands for one account, and is always one of ours: what a browser brings along unknown, somebody
     * else may have put there.
     */
    List<String> remember(String email, List<String> tokens) {
        var now = Times.utc(clock.instant());
        var known = tokens.stream()
                .filter(token -> touch(fingerprint(token, email), now))
                .findFirst();
        var token = known.orElseGet(() -> issue(email, now));
        return Stream.concat(Stream.of(token), tokens.stream().filter(other -> !other.equals(token)))
                .toList();
    }

    /** The same for a sign-in that has just succeeded; notes whose device it is, to be shown to them and forgotten with them. */
    List<String> remember(Authentication came, Attempt attempt) {
        var kept = remember(attempt.email(), attempt.tokens());
        if (came.getPrincipal() instanceof SignedIn signedIn) {
            jdbc.sql("update known_device set person_id = :person where fingerprint = :fingerprint")
                    .param("person", signedIn.person().value())
                    .param("fingerprint", fingerprint(kept.getFirst(), attempt.email()))
                    .update();
        }
        return kept;
    }

    private String issue(String email, LocalDateTime now) {
        var token = Secrets.newToken();
        jdbc.sql("insert into known_device (fingerprint, last_used_at) values (:fingerprint, :now)")
                .param("fingerprint", fingerprint(token, email))
                .param("now", now)
                .update();
        return token;
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from known_device where last_used_at < :moment")
                .param("moment", Times.utc(moment))
                .update();
    }

    private boolean touch(String fingerprint, LocalDateTime now) {
        return jdbc.sql("update known_device set last_used_at = :now where fingerprint = :fingerprint")
                        .param("now", now)
                        .param("fingerprint", fingerprint)
                        .update()
                > 0;
    }

    private static String fingerprint(String token, String email) {
        return Secrets.hash("known", token, email);
    }
}

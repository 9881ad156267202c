package uk.alongside.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;

/**
 * Gives a new portal its first platform admin.
 *
 * <p>Where nobody has an account, the log names a link that makes one account, once, within a day. Whoever can read the log
 * runs the machine already.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
class FirstAdmin {

    static final Duration LIFE_OF_A_LINK = Duration.ofHours(24);

    private static final ActingAs SET_UP = ActingAs.system("set-up");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    FirstAdmin(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new token for the link, in place of all earlier ones. The portal asks for it itself. */
    @PreAuthorize("@currentUser.isSystem()")
    public String newToken() {
        jdbc.sql("delete from set_up_link").update();
        var token = Secrets.newToken();
        jdbc.sql("insert into set_up_link (token_hash, expires_at) values (:hash, :expires)")
                .param("hash", hash(token))
                .param("expires", Times.utc(clock.instant().plus(LIFE_OF_A_LINK)))
                .update();
        return token;
    }

    /** Whether the link would make an account now. */
    @Transactional(readOnly = true)
    public boolean stands(String token) {
        return jdbc.sql("select count(*) from set_up_link"
                                + " where token_hash = :hash and used_at is null and expires_at > :now")
                        .param("hash", hash(token))
                        .param("now", Times.utc(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Opens the first account. A refused name, address or password leaves the link as it was. */
    public void setUp(String token, NewAccount account) {
        var taken = jdbc.sql("update set_up_link set used_at = :now"
                        + " where token_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", hash(token))
                .param("now", Times.utc(clock.instant()))
                .update();
        if (taken == 0 || SET_UP.call(accounts::areThereAny)) {
            throw new NotFound();
        }
        SET_UP.run(() -> accounts.open(account));
    }

    private static String hash(String token) {
        return Secrets.hash("set-up", token);
    }
}

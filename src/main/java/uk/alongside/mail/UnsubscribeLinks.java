package uk.alongside.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;

/**
 * The links by which a person switches reminders off without signing in.
 *
 * <p>A link holds the address and a signature, so that it goes on working as long as the portal does, and nobody can
 * make one for somebody else.
 */
@Component
class UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST_TOKEN = 400;
    private static final int SECRET_BYTES = 32;

    private final JdbcClient sql;

    UnsubscribeLinks(JdbcClient sql) {
        this.sql = sql;
    }

    String tokenFor(EmailAddress address) {
        var plain = Base64.getUrlEncoder().withoutPadding();
        var bytes = address.value().getBytes(StandardCharsets.UTF_8);
        return plain.encodeToString(bytes) + "." + plain.encodeToString(sign(bytes));
    }

    /** Whose link it is; nobody's where it was not made here. */
    Optional<EmailAddress> addressIn(String token) {
        var dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            var plain = Base64.getUrlDecoder();
            var bytes = plain.decode(token.substring(0, dot));
            return MessageDigest.isEqual(plain.decode(token.substring(dot + 1)), sign(bytes))
                    ? Optional.of(new EmailAddress(new String(bytes, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException | RuleBroken notOurs) {
            return Optional.empty();
        }
    }

    private byte[] sign(byte[] address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            mac.update((PURPOSE + ":").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(address), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256.", impossible);
        }
    }

    /** Drawn once for each database, whichever node comes first. */
    private byte[] secret() {
        var known = find();
        if (known.isEmpty()) {
            var drawn = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(drawn);
            sql.sql("insert ignore into mail_key (purpose, secret) values (?, ?)")
                    .params(PURPOSE, drawn)
                    .update();
        }
        return known.or(this::find).orElseThrow();
    }

    private Optional<byte[]> find() {
        return sql.sql("select secret from mail_key where purpose = ?")
                .param(PURPOSE)
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }
}

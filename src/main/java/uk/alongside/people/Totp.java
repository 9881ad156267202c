package uk.alongside.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes that an authenticator app shows: six digits, another every half-minute (RFC 6238).
 *
 * <p>One step before and one after count as well, because a phone's clock is seldom quite right and people type slowly.
 */
final class Totp {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    private static final int LOWEST_BITS = 0x0f;
    private static final int WITHOUT_SIGN = 0x7fffffff;
    private static final int MILLION = 1_000_000;

    private Totp() {}

    /** The step at which this code was shown, if it lies around now and after the last one used. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastUsed) {
        var present = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> step > lastUsed && isSame(code(secret, step), code))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & LOWEST_BITS;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & WITHOUT_SIGN;
            return "%06d".formatted(number % MILLION);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC with SHA-1.", impossible);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}

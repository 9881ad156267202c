package uk.alongside.people;

import java.math.BigInteger;
import java.time.Instant;

/** The app on somebody's phone: it has the secret in letters, and a clock. */
public final class Authenticator {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    private final byte[] secret;

    public Authenticator(String letters) {
        var number = BigInteger.ZERO;
        for (var letter : letters.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE_32.indexOf(letter)));
        }
        var bytes = number.toByteArray();
        secret = new byte[SECRET_BYTES];
        for (int at = 1; at <= Math.min(SECRET_BYTES, bytes.length); at++) {
            secret[SECRET_BYTES - at] = bytes[bytes.length - at];
        }
    }

    public String shows(Instant now) {
        return Totp.code(secret, now.getEpochSecond() / Totp.STEP.toSeconds());
    }
}

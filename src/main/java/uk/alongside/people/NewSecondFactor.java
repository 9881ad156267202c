package uk.alongside.people;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.alongside.kernel.EmailAddress;

/**
 * A secret that an authenticator app is to take over.
 *
 * @param letters for typing it in
 * @param address for the picture that the app reads
 */
public record NewSecondFactor(String letters, String address) {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_A_LETTER = 5;

    static NewSecondFactor of(byte[] secret, EmailAddress email) {
        var letters = base32(secret);
        return new NewSecondFactor(
                letters.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/Alongside:%s?secret=%s&issuer=Alongside"
                        .formatted(URLEncoder.encode(email.value(), StandardCharsets.UTF_8), letters));
    }

    /** Five bits a letter, as apps read it; twenty bytes make thirty-two letters and leave nothing over. */
    private static String base32(byte[] bytes) {
        var number = new BigInteger(1, bytes);
        var letters = new StringBuilder();
        for (int bit = bytes.length * Byte.SIZE - BITS_OF_A_LETTER; bit >= 0; bit -= BITS_OF_A_LETTER) {
            letters.append(BASE_32.charAt(number.shiftRight(bit).intValue() & BASE_32.length() - 1));
        }
        return letters.toString();
    }

    /** Without the secret: what is printed may be kept. */
    @Override
    public String toString() {
        return "NewSecondFactor";
    }
}

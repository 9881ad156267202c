package uk.alongside.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ten codes for the day on which the phone is lost: each opens the door once, and only its hash is kept. */
final class RecoveryCodes {

    static final int MANY = 10;

    /** Letters and digits that nobody mistakes for one another. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 3;
    private static final int OF_A_GROUP = 4;

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(MANY).toList();
    }

    /** Of a code however it was typed: with or without hyphens, in capitals or not. */
    static String hash(PersonId person, String code) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("recovery " + person + " " + plain).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    private static String one() {
        return Stream.generate(RecoveryCodes::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(OF_A_GROUP, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining());
    }
}

package uk.alongside.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/**
 * One thing that somebody did.
 *
 * <p>The payload points to words (the names of what changed) and never copies them. Should words slip in all the same,
 * payload and salt can be erased: what is sealed is a digest of the two, which stays and tells nothing.
 *
 * @param also a second trail that shows the entry
 * @param payload null once erased
 * @param salt null once erased
 * @param payloadDigest of salt and payload as they were written
 */
record TrailEntry(
        UUID id,
        Instant at,
        Actor actor,
        String action,
        SubjectRef subject,
        SubjectRef scope,
        Optional<SubjectRef> also,
        @Nullable String payload,
        byte @Nullable [] salt,
        byte[] payloadDigest) {

    static final String MADE = "made";
    static final String CHANGED = "changed";
    static final String REMOVED = "removed";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z -]{1,59}");
    private static final int LONGEST_PAYLOAD = 4000;

    TrailEntry {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException(
                    "An action is up to 60 lower-case letters, such as \"imported a pack\": " + action);
        }
        if (payload != null && payload.length() > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("A payload has at most " + LONGEST_PAYLOAD + " characters.");
        }
    }

    static TrailEntry of(
            Clock clock,
            Actor actor,
            String action,
            SubjectRef subject,
            SubjectRef scope,
            Optional<SubjectRef> also,
            String payload) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new TrailEntry(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                action,
                subject,
                scope,
                also,
                payload,
                salt,
                payloadDigest(salt, payload));
    }

    boolean isErased() {
        return payload == null || salt == null;
    }

    /** Whether the payload is the one that was written. Of an erased one nobody can tell. */
    boolean isPayloadAsWritten() {
        return payload == null || salt == null || MessageDigest.isEqual(payloadDigest, payloadDigest(salt, payload));
    }

    /** What a seal is made of: everything but payload and salt, for which their digest stands. */
    byte[] digest() {
        var text = String.join(
                "\n",
                id.toString(),
                at.toString(),
                actor.name(),
                action,
                subject.toString(),
                scope.toString(),
                also.map(SubjectRef::toString).orElse(""),
                HexFormat.of().formatHex(payloadDigest));
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] payloadDigest(byte[] salt, String payload) {
        var sha = sha256();
        sha.update(salt);
        return sha.digest(payload.getBytes(StandardCharsets.UTF_8));
    }
}

package uk.alongside.audits;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to the self-review of one school in one round. */
public record AuditId(UUID value) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Leaves room at its end for the numbers of its statements; see {@link AuditStatement}. */
    public static AuditId next() {
        var end = RANDOM.nextLong() & ~AuditStatement.NUMBERS;
        return new AuditId(new UUID(Ids.next().getMostSignificantBits(), end & ~(3L << 62) | 2L << 62));
    }

    /** As an address has it; empty where it is no id at all. */
    public static Optional<AuditId> of(String text) {
        try {
            return Optional.of(new AuditId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The school's own answers: the sheet bears the id of its audit. */
    public RespondentId sheet() {
        return new RespondentId(value);
    }

    public SubjectRef asSubject() {
        return new SubjectRef("audit", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

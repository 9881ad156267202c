package uk.alongside.audits;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a round of self-reviews. */
public record RoundId(UUID value) implements Serializable {

    public static RoundId next() {
        return new RoundId(Ids.next());
    }

    /** As an address has it; empty where it is no id at all. */
    public static Optional<RoundId> of(String text) {
        try {
            return Optional.of(new RoundId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public SubjectRef asSubject() {
        return new SubjectRef("audit-round", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

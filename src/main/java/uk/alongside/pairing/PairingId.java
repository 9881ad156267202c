package uk.alongside.pairing;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a pair that was confirmed. */
public record PairingId(UUID value) implements Serializable {

    public static PairingId next() {
        return new PairingId(Ids.next());
    }

    /** As an address has it; empty where it is no id at all. */
    public static Optional<PairingId> of(String text) {
        try {
            return Optional.of(new PairingId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public SubjectRef asSubject() {
        return new SubjectRef("pairing", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

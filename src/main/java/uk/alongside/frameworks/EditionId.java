package uk.alongside.frameworks;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to one edition of a review framework. */
public record EditionId(UUID value) implements Serializable {

    public static EditionId next() {
        return new EditionId(Ids.next());
    }

    /** As an address has it; empty where it is no id at all. */
    public static Optional<EditionId> of(String text) {
        try {
            return Optional.of(new EditionId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public SubjectRef asSubject() {
        return new SubjectRef("framework-edition", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

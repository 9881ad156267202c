package uk.alongside.audits;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to somebody who answers in a self-review, or to its sheet. */
public record RespondentId(UUID value) implements Serializable {

    public static RespondentId next() {
        return new RespondentId(Ids.next());
    }

    /** As an address has it; empty where it is no id at all. */
    public static Optional<RespondentId> of(String text) {
        try {
            return Optional.of(new RespondentId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public SubjectRef asSubject() {
        return new SubjectRef("audit-respondent", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

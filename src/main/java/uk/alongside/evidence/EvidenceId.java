package uk.alongside.evidence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to one piece of evidence. */
@Embeddable
public record EvidenceId(UUID value) implements Serializable {

    public static EvidenceId next() {
        return new EvidenceId(Ids.next());
    }

    public SubjectRef asSubject() {
        return new SubjectRef("evidence", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

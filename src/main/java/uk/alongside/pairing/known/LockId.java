package uk.alongside.pairing.known;

import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a decision of the lead about single schools. */
public record LockId(UUID value) implements Serializable {

    public static LockId next() {
        return new LockId(Ids.next());
    }

    public SubjectRef asSubject() {
        return new SubjectRef("pairing-lock", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

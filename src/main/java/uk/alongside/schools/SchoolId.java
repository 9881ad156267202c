package uk.alongside.schools;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a school of the register, for as long as the school exists and through every change of its URN. */
@Embeddable
public record SchoolId(UUID value) implements Serializable {

    public static SchoolId next() {
        return new SchoolId(Ids.next());
    }

    /** How the trail points to the school. */
    public SubjectRef asSubject() {
        return new SubjectRef("school", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package uk.alongside.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;

/** Points to a person. */
@Embeddable
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** As the signed-in person's name reads. */
    @Override
    public String toString() {
        return value.toString();
    }
}

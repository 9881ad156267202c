package uk.alongside.projects;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;

/** Points to an invitation. */
@Embeddable
public record InvitationId(UUID value) implements Serializable {

    static InvitationId next() {
        return new InvitationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package uk.alongside.projects;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;

/** Points to one participation. */
@Embeddable
record ParticipationId(UUID value) implements Serializable {

    static ParticipationId next() {
        return new ParticipationId(Ids.next());
    }
}

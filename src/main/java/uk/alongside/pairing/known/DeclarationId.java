package uk.alongside.pairing.known;

import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a declared conflict of interest. */
public record DeclarationId(UUID value) implements Serializable {

    public static DeclarationId next() {
        return new DeclarationId(Ids.next());
    }

    public SubjectRef asSubject() {
        return new SubjectRef("conflict-declaration", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

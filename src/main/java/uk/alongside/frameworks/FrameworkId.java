package uk.alongside.frameworks;

import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a review framework, whatever its editions. */
public record FrameworkId(UUID value) implements Serializable {

    public static FrameworkId next() {
        return new FrameworkId(Ids.next());
    }

    public SubjectRef asSubject() {
        return new SubjectRef("framework", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

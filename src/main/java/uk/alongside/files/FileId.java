package uk.alongside.files;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a file that is kept here. */
@Embeddable
public record FileId(UUID value) implements Serializable {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    public SubjectRef asSubject() {
        return new SubjectRef("file", value);
    }

    /** Where a browser gets it, relative to the portal's root. */
    public String address() {
        return "files/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package uk.alongside.projects;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a project. */
@Embeddable
public record ProjectId(UUID value) implements Serializable {

    public static ProjectId next() {
        return new ProjectId(Ids.next());
    }

    /** The project as the trail and other modules without knowledge of projects refer to it. */
    public SubjectRef asSubject() {
        return new SubjectRef("project", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

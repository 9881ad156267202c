package uk.alongside.schools.register;

import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Names one import of a file. */
public record ImportId(UUID value) {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    SubjectRef asSubject() {
        return new SubjectRef("register-import", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package uk.alongside.schools.register;

import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Names one import of a file. */
public record ImportId(UUID value) {

    static final String KIND = "register-import";

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    SubjectRef asSubject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

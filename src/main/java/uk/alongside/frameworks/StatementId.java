package uk.alongside.frameworks;

import java.io.Serializable;
import java.util.UUID;
import uk.alongside.kernel.Ids;

/** Points to a statement; the same in every edition that has the statement, however it is worded there. */
public record StatementId(UUID value) implements Serializable {

    public static StatementId next() {
        return new StatementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

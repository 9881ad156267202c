package uk.alongside.jobs;

import java.util.UUID;
import uk.alongside.kernel.Ids;

/** Names a job. */
public record JobId(UUID value) {

    public static JobId next() {
        return new JobId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package uk.alongside.audits;

import java.time.Instant;
import java.util.Optional;

/**
 * A school that has not sent its self-review yet, as the project's lead sees it.
 *
 * @param started whether somebody there has begun, on the sheet or beside it
 * @param remindedAt when it was last reminded
 * @param isRecent whether that was within the last three school days
 * @param canBeReached whether its SENCO or its head has an account
 */
public record SchoolWaitedFor(
        AuditId audit,
        String letter,
        String name,
        boolean started,
        int answered,
        int of,
        Optional<Instant> remindedAt,
        boolean isRecent,
        boolean canBeReached) {

    /** Whether a reminder to all goes to this school too. */
    public boolean isNext() {
        return canBeReached && !isRecent;
    }
}

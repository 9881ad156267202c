package uk.alongside.projects;

import java.time.Instant;
import java.util.Optional;

/**
 * Since when something is on record, and until when it stood.
 *
 * @param supersededAt empty while it stands
 */
public record Recorded(Instant at, Optional<Instant> supersededAt) {

    /** Whether there is a moment at which both stand. */
    boolean overlaps(Recorded other) {
        return isBeforeEndOf(other) && other.isBeforeEndOf(this);
    }

    private boolean isBeforeEndOf(Recorded other) {
        return other.supersededAt.filter(end -> !at.isBefore(end)).isEmpty();
    }
}

package uk.alongside.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a job stands.
 *
 * @param startedBy empty for the portal's own work
 * @param of how much there is to do; 0 while nobody knows
 * @param sentence what is going on, or how it ended
 * @param reference what to quote when it failed for a reason that is not the person's to mend
 * @param stopping whether somebody asked it to stop and it has not done so yet
 */
public record JobProgress(
        JobId id,
        String title,
        Optional<UUID> startedBy,
        JobState state,
        int done,
        int of,
        String sentence,
        Optional<String> reference,
        boolean stopping,
        Instant askedAt,
        Optional<Instant> endedAt) {

    public boolean isOver() {
        return state.isOver();
    }
}

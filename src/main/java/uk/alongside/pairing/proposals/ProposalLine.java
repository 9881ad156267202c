package uk.alongside.pairing.proposals;

import java.time.Instant;
import java.util.Optional;
import uk.alongside.jobs.JobId;

/**
 * One time that pairs were looked for.
 *
 * @param number counts within the project, from 1
 * @param stopped whether somebody said that it is enough
 * @param job what still looks for them, for whom may watch it: who asked for it
 */
public record ProposalLine(
        ProposalId id,
        int number,
        ProposalState state,
        boolean stopped,
        String askedBy,
        Instant askedAt,
        Optional<JobId> job) {

    public boolean isLooking() {
        return state == ProposalState.LOOKING;
    }

    public boolean isFound() {
        return state == ProposalState.FOUND;
    }
}

package uk.alongside.pairing.proposals;

import uk.alongside.jobs.JobId;

/** What came of asking for pairs. */
public sealed interface Looking {

    /** They are being looked for. */
    record Begun(ProposalId id, JobId job) implements Looking {}

    /** They are not, and this is why. */
    record Refused(String sentence) implements Looking {}
}

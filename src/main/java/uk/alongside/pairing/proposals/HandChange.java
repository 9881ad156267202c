package uk.alongside.pairing.proposals;

import java.util.List;

/** What came of changing a proposal by hand. */
public sealed interface HandChange {

    /** What can be changed by hand. */
    enum Kind {
        SWAP,
        COACH
    }

    /** It was changed. */
    record Made(ProposalId id, int revision) implements HandChange {}

    /** It was not, for these rules would be broken. */
    record Refused(List<String> rules) implements HandChange {

        public Refused {
            rules = List.copyOf(rules);
        }
    }

    /** Somebody else has changed the proposal meanwhile; nothing was changed. */
    record ChangedMeanwhile() implements HandChange {}
}

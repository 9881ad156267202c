package uk.alongside.pairing.proposals;

import java.math.BigDecimal;
import java.util.List;
import uk.alongside.pairing.rules.Compared;

/**
 * What a change by hand would cost.
 *
 * @param revision of the proposal that it was reckoned for
 * @param what how it would be then: "Ashwood Primary with Oldbarn Academy, and ..."
 * @param gapBefore to what cannot be passed, in percent of it
 * @param milesBefore of the pairs that would change, in words
 * @param broken rules that would be broken and are not now
 */
public record ChangeCost(
        ProposalId id,
        int revision,
        String what,
        Compared compared,
        BigDecimal gapBefore,
        BigDecimal gapAfter,
        String milesBefore,
        String milesAfter,
        List<String> broken) {

    public ChangeCost {
        broken = List.copyOf(broken);
    }

    public boolean canBeMade() {
        return broken.isEmpty();
    }
}

package uk.alongside.pairing.proposals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.pairing.rules.Must;

/**
 * A proposal as its lead reads it, its pairs apart.
 *
 * @param pairs how many pairs and trios there are
 * @param fit the sum of all fits as the pairs stand
 * @param bound what no proposal can pass
 * @param best how good it is: "within 1.7 % of the best possible"
 * @param rules what has to hold, and whether it does
 * @param words why there are no pairs, sentence by sentence
 * @param clash the musts that cannot be kept together
 * @param changes what was changed by hand, the first first
 * @param since conflicts that were declared since pairs were looked for, by the pair's number
 * @param left whether a school or a coach of it has left since
 * @param changed what was changed since in what has to hold, what counts and what is known
 * @param standsAlready whether these are the pairs of the project today
 */
public record ProposalPage(
        ProposalLine line,
        int revision,
        int pairs,
        int locked,
        int fit,
        long bound,
        BigDecimal gapPercent,
        String best,
        List<Rule> rules,
        List<String> words,
        List<Rule> clash,
        List<Change> changes,
        Map<Integer, String> since,
        List<String> left,
        List<String> changed,
        boolean standsAlready) {

    /** Something that has to hold. */
    public record Rule(Must must, String words, boolean kept) {}

    /**
     * A change by hand.
     *
     * @param what "Ashwood Primary and Copperfield change partners"
     */
    public record Change(
            String what,
            String reason,
            String by,
            Instant at,
            int costPoints,
            Optional<Instant> undoneAt,
            Optional<String> undoneBy) {}

    public long gap() {
        return bound - fit;
    }

    public boolean keepsEveryRule() {
        return rules.stream().allMatch(Rule::kept) && since.isEmpty() && left.isEmpty();
    }

    /** Whether there is a change that can be undone. */
    public boolean canUndo() {
        return changes.stream().anyMatch(change -> change.undoneAt().isEmpty());
    }
}

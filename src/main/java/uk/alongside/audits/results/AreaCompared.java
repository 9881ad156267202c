package uk.alongside.audits.results;

import java.util.Map;
import java.util.Optional;
import uk.alongside.audits.rules.AreaScore;
import uk.alongside.audits.rules.RoundChange;

/**
 * One area of a school, or all of them together: its score in each round, what changed, and where others stand.
 *
 * @param code as the edition has it; empty for all areas together
 * @param scores by the number of the round; only rounds that the school has sent and whose edition has the area
 * @param change between the two rounds that are compared; empty where one of them is missing
 * @param others where the other schools stand in the later round, where this reader may know
 */
public record AreaCompared(
        String code,
        String title,
        Map<Integer, AreaScore> scores,
        Optional<RoundChange> change,
        Optional<SchoolsMean> others) {

    public Optional<AreaScore> in(RoundShown round) {
        return in(round.number());
    }

    /** @param round its number */
    public Optional<AreaScore> in(int round) {
        return Optional.ofNullable(scores.get(round));
    }
}

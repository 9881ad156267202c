package uk.alongside.indicators.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What other schools reached in a theme on average, for a school that sees itself and no other.
 *
 * <p>An average over fewer than five others would give single schools away, so there is none. Only results count.
 *
 * <p>Source: the project's access rules; five is ours.
 *
 * @param value points from 0 to 3, to one decimal place, rounded half up; empty where too few others have a result
 * @param schools how many others have a result
 */
public record OthersAverage(Optional<BigDecimal> value, int schools) {

    /** The smallest number of other schools that an average may stand for. */
    public static final int FEWEST = 5;

    public static OthersAverage of(List<RagStatus> others) {
        var results = others.stream().filter(RagStatus::isResult).toList();
        if (results.size() < FEWEST) {
            return new OthersAverage(Optional.empty(), results.size());
        }
        var sum = results.stream().mapToInt(RagStatus::points).sum();
        return new OthersAverage(
                Optional.of(
                        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(results.size()), 1, RoundingMode.HALF_UP)),
                results.size());
    }

    /** "2.4 of 3, over 19 other schools", or why there is no average. How many too few there are is not said. */
    public String inWords() {
        return value.map(points -> "%s of 3, over %d other schools".formatted(points.toPlainString(), schools))
                .orElse("No average: fewer than %s other schools have a result.".formatted(Words.count(FEWEST)));
    }
}

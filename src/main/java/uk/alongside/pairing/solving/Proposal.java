package uk.alongside.pairing.solving;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.alongside.pairing.rules.Group;

/**
 * Pairs that keep every must, and how good they can be said to be.
 *
 * @param value the sum of all fits, and of what is given for what stood already
 * @param bound what no proposal can pass; the same as the value where this one is proved to be the best
 * @param steps how many steps were taken
 * @param stopped whether somebody said that it is enough
 */
public record Proposal(List<Group> groups, long value, long bound, int steps, boolean stopped) {

    public Proposal {
        groups = List.copyOf(groups);
        if (value > bound) {
            throw new IllegalArgumentException("%d points pass the bound of %d.".formatted(value, bound));
        }
    }

    public boolean isBest() {
        return value == bound;
    }

    public long gap() {
        return bound - value;
    }

    /** In percent of the bound, rounded half up to one decimal place; a gap that is there is never shown as none. */
    public BigDecimal gapPercent() {
        return gapPercentOf(value);
    }

    /** The same for a proposal that was changed by hand: as far as is known, it could be better by so much. */
    public BigDecimal gapPercentOf(long other) {
        if (other >= bound) {
            return BigDecimal.ZERO.setScale(1);
        }
        return BigDecimal.valueOf(100 * (bound - other))
                .divide(BigDecimal.valueOf(bound), 1, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.1"));
    }

    /** {@code within 1.7 % of the best possible}. */
    public String inWords() {
        return isBest() ? "the best possible" : "within %s %% of the best possible".formatted(gapPercent());
    }
}

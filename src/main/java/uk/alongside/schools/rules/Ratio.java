package uk.alongside.schools.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole, kept as the two numbers: 124 of 894. A comparator is the sum of all parts over the sum of all wholes, so
 * that a large school counts for as many as it has; a mean of percentages would count every school alike.
 *
 * <p>Differences are worked out from the unrounded numbers and rounded once, half up, to one decimal place.
 */
public record Ratio(BigDecimal part, BigDecimal whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 1;

    public Ratio {
        if (part.signum() < 0 || whole.signum() <= 0) {
            throw new IllegalArgumentException("Not a part of a whole: %s of %s".formatted(part, whole));
        }
    }

    public static Ratio of(long part, long whole) {
        return new Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** A share of which only the percentage was published. */
    public static Ratio ofPercent(BigDecimal percent) {
        return new Ratio(percent, HUNDRED);
    }

    /** In percent, or for each hundred: 13.9. */
    public BigDecimal percent() {
        return percentTo(PLACES);
    }

    /** The same to so many decimal places. */
    public BigDecimal percentTo(int places) {
        return part.multiply(HUNDRED).divide(whole, places, RoundingMode.HALF_UP);
    }

    /** How many percentage points this is above the other; below nought where it is below. */
    public BigDecimal pointsAbove(Ratio other) {
        return part.multiply(other.whole)
                .subtract(other.part.multiply(whole))
                .multiply(HUNDRED)
                .divide(whole.multiply(other.whole), PLACES, RoundingMode.HALF_UP);
    }

    /** On which side of the other this one is: above nought where it is more. */
    int side(Ratio other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }

    /** Which of two differences is the larger, without rounding. */
    public int compareDistance(Ratio to, Ratio other, Ratio otherTo) {
        return distance(this, to, other.whole.multiply(otherTo.whole))
                .compareTo(distance(other, otherTo, whole.multiply(to.whole)));
    }

    private static BigDecimal distance(Ratio one, Ratio two, BigDecimal scale) {
        return one.part
                .multiply(two.whole)
                .subtract(two.part.multiply(one.whole))
                .abs()
                .multiply(scale);
    }

    /** How many points one more or one fewer of the part makes. */
    public BigDecimal pointsOfOne() {
        return HUNDRED.divide(whole, PLACES, RoundingMode.HALF_UP);
    }
}

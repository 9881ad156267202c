package uk.alongside.schools.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Which schools are most like one: in size, in how many have free school meals, and in how many have SEN.
 *
 * <p>Each measure is counted in steps, so that none outweighs the others by its unit: one step is a tenth of the size, five
 * points of free school meals, or two points of SEN. The steps are added up; the fewest are the nearest. Schools of the same
 * region come first, and others only where the region has too few.
 */
public final class Likeness {

    public static final int CHOSEN = 5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SIZE_STEP = BigDecimal.TEN;
    private static final BigDecimal MEALS_STEP = BigDecimal.valueOf(5);
    private static final BigDecimal SEN_STEP = BigDecimal.valueOf(2);

    /** A school as far as likeness is concerned; meals and SEN in percent. */
    public record Measured<T>(T school, boolean sameRegion, int pupils, BigDecimal meals, BigDecimal sen) {

        public Measured {
            if (pupils <= 0) {
                throw new IllegalArgumentException("A school without pupils is like no other.");
            }
        }
    }

    /** A school that was chosen, and how far it is away: in each measure and in all, counted in steps. */
    public record Match<T>(
            Measured<T> measured, BigDecimal sizeSteps, BigDecimal mealsSteps, BigDecimal senSteps, BigDecimal steps) {}

    private Likeness() {}

    /** The nearest schools among those considered, the nearest first. */
    public static <T> List<Match<T>> nearest(Measured<?> to, List<Measured<T>> considered) {
        return considered.stream()
                .map(other -> match(to, other))
                .sorted(Comparator.comparing(
                                (Match<T> match) -> !match.measured().sameRegion())
                        .thenComparing(Match::steps))
                .limit(CHOSEN)
                .toList();
    }

    private static <T> Match<T> match(Measured<?> to, Measured<T> other) {
        var size = BigDecimal.valueOf(Math.abs((long) other.pupils() - to.pupils()))
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(to.pupils()).multiply(SIZE_STEP), 4, RoundingMode.HALF_UP);
        var meals = steps(to.meals(), other.meals(), MEALS_STEP);
        var sen = steps(to.sen(), other.sen(), SEN_STEP);
        return new Match<>(other, size, meals, sen, size.add(meals).add(sen));
    }

    private static BigDecimal steps(BigDecimal one, BigDecimal two, BigDecimal step) {
        return one.subtract(two).abs().divide(step, 4, RoundingMode.HALF_UP);
    }
}

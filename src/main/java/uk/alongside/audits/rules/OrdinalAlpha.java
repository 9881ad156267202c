package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Krippendorff's alpha for ordered levels: how far judgements agree beyond what would come about by chance.
 *
 * <p>It takes any number of judgements of a statement. A missing one is simply not there; a statement with a single judgement
 * has nothing to agree with and is left out. Two levels are the further apart the more judgements lie between them.
 *
 * <p>Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), with the ordinal metric.
 */
public final class OrdinalAlpha {

    private OrdinalAlpha() {}

    /** The levels that one statement was given, and how many statements were given just these. */
    public record Unit(List<Integer> levels, long times) {}

    /** Alpha, unrounded; empty where no statement has two judgements or all have the same level. */
    public static Optional<BigDecimal> of(List<Unit> units) {
        Map<Integer, BigDecimal> howOften = new TreeMap<>();
        Map<Couple, BigDecimal> together = new HashMap<>();
        for (var unit : units) {
            var judgements = unit.levels().size();
            if (judgements > 1) {
                var times = BigDecimal.valueOf(unit.times());
                var weight = times.divide(BigDecimal.valueOf(judgements - 1L), MathContext.DECIMAL128);
                for (int i = 0; i < judgements; i++) {
                    howOften.merge(unit.levels().get(i), times, BigDecimal::add);
                    for (int j = i + 1; j < judgements; j++) {
                        together.merge(
                                Couple.of(unit.levels().get(i), unit.levels().get(j)), weight, BigDecimal::add);
                    }
                }
            }
        }
        var levels = List.copyOf(howOften.keySet());
        var observed = BigDecimal.ZERO;
        var expected = BigDecimal.ZERO;
        var all = howOften.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int low = 0; low < levels.size(); low++) {
            for (int high = low + 1; high < levels.size(); high++) {
                var apart = apart(levels.subList(low, high + 1), howOften);
                var couple = new Couple(levels.get(low), levels.get(high));
                observed = observed.add(
                        together.getOrDefault(couple, BigDecimal.ZERO).multiply(apart));
                expected = expected.add(howOften.getOrDefault(couple.low, BigDecimal.ZERO)
                        .multiply(howOften.getOrDefault(couple.high, BigDecimal.ZERO))
                        .multiply(apart));
            }
        }
        return expected.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.ONE.subtract(
                        Numbers.quotient(observed.multiply(all.subtract(BigDecimal.ONE)), expected)));
    }

    /** Four times the square of how many judgements lie from one level to the other, the ends counted by half. */
    private static BigDecimal apart(List<Integer> fromTo, Map<Integer, BigDecimal> howOften) {
        var between = fromTo.stream()
                .map(level -> howOften.getOrDefault(level, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var ends = howOften.getOrDefault(fromTo.getFirst(), BigDecimal.ZERO)
                .add(howOften.getOrDefault(fromTo.getLast(), BigDecimal.ZERO));
        var doubled = between.multiply(BigDecimal.TWO).subtract(ends);
        return doubled.multiply(doubled);
    }

    private record Couple(int low, int high) {

        static Couple of(int one, int other) {
            return new Couple(Math.min(one, other), Math.max(one, other));
        }
    }
}

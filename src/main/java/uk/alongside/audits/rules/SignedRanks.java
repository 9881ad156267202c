package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Wilcoxon signed-rank test of changes in pairs.
 *
 * <p>Changes of nought are dropped before ranking, as Wilcoxon did, and counted. Equal sizes share the mean of their ranks.
 * Up to 25 changes that are not nought, the two-sided probability is exact, ties or not: under the hypothesis each rank is as
 * likely to count for a rise as for a fall, and all of these combinations are counted. Beyond that it is the normal
 * approximation with continuity correction and the variance corrected for ties.
 *
 * <p>Source: F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945), 80-83; with ties, the
 * permutation distribution of the mid-ranks themselves. A published table, or a library's exact test, covers no ties.
 *
 * @param n how many changes are not nought
 * @param zeros how many are nought and were dropped
 * @param doubledPlus twice the sum of the ranks of the rises, which is a whole number
 * @param doubledMinus twice the sum of the ranks of the falls
 * @param exact whether the probability is exact rather than approximated
 * @param probability two-sided; 1 where there is nothing to rank
 */
record SignedRanks(int n, int zeros, long doubledPlus, long doubledMinus, boolean exact, BigDecimal probability) {

    /** Up to so many changes every combination is counted. */
    static final int EXACT_UP_TO = 25;

    private static final BigDecimal TWO = BigDecimal.TWO;

    static SignedRanks of(List<BigDecimal> changes) {
        var ranked = changes.stream()
                .filter(change -> change.signum() != 0)
                .sorted(Comparator.comparing(BigDecimal::abs))
                .toList();
        var n = ranked.size();
        var ranks = new int[n];
        var plus = 0L;
        var tied = 0.0;
        for (int first = 0, next; first < n; first = next) {
            next = endOfTie(ranked, first);
            var together = (double) next - first;
            tied += together * together * together - together;
            for (int i = first; i < next; i++) {
                ranks[i] = first + 1 + next;
                plus += ranked.get(i).signum() > 0 ? ranks[i] : 0;
            }
        }
        var minus = (long) n * (n + 1) - plus;
        var exact = n <= EXACT_UP_TO;
        return new SignedRanks(
                n,
                changes.size() - n,
                plus,
                minus,
                exact,
                exact ? counted(ranks, Math.min(plus, minus)) : approximated(n, plus, tied));
    }

    private static int endOfTie(List<BigDecimal> ranked, int first) {
        var size = ranked.get(first).abs();
        var next = first + 1;
        while (next < ranked.size() && ranked.get(next).abs().compareTo(size) == 0) {
            next++;
        }
        return next;
    }

    /** Twice the share of the combinations of signs whose sum is no larger than the smaller one. */
    private static BigDecimal counted(int[] doubledRanks, long smaller) {
        var ways = new long[Math.toIntExact(smaller) + 1];
        ways[0] = 1;
        for (var rank : doubledRanks) {
            for (int sum = ways.length - 1; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        var extreme = 0L;
        for (var count : ways) {
            extreme += count;
        }
        var all = TWO.pow(doubledRanks.length);
        return TWO.multiply(BigDecimal.valueOf(extreme)).divide(all).min(BigDecimal.ONE);
    }

    private static BigDecimal approximated(int n, long doubledPlus, double tied) {
        var mean = n * (n + 1.0) / 4;
        var variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - tied / 48;
        var distance = Math.max(0, Math.abs(doubledPlus / 2.0 - mean) - 0.5);
        var beyond = NormalDistribution.of(0, 1).survivalProbability(distance / Math.sqrt(variance));
        return new BigDecimal(2 * beyond).min(BigDecimal.ONE);
    }

    BigDecimal plus() {
        return BigDecimal.valueOf(doubledPlus).divide(TWO);
    }

    BigDecimal minus() {
        return BigDecimal.valueOf(doubledMinus).divide(TWO);
    }

    /** All ranks together. */
    BigDecimal total() {
        return plus().add(minus());
    }
}

package uk.alongside.audits.rules;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution, as far as an interval of an effect size needs it: which noncentrality puts an observed t at
 * a given probability.
 *
 * <p>P(T ≤ t) is the mean of Φ(t·S − λ) over S = √(χ² ÷ degrees of freedom). The mean is taken over the logarithm of S by the
 * trapezium rule, which converges very fast there because the integrand falls away on both sides.
 */
final class NoncentralT {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double NEGLIGIBLE = 40;
    private static final int MOST_STEPS = 20_000;
    private static final double PRECISE = 1e-10;

    private NoncentralT() {}

    /** P(T ≤ t) for so many degrees of freedom and this noncentrality. */
    static double cumulative(double t, int degrees, double noncentrality) {
        var left = -Math.sqrt(NEGLIGIBLE / degrees) - NEGLIGIBLE / degrees;
        var right = Math.min(Math.sqrt(NEGLIGIBLE / degrees), 2.5);
        var narrowest = Math.min(1 / Math.sqrt(2.0 * degrees), 1 / (1 + Math.abs(noncentrality)));
        var steps = (int) Math.min(MOST_STEPS, Math.ceil((right - left) * 4 / narrowest));
        var sum = 0.0;
        var weights = 0.0;
        for (int i = 0; i <= steps; i++) {
            var y = left + (right - left) * i / steps;
            var weight = Math.exp(degrees * (y - Math.expm1(2 * y) / 2));
            weights += weight;
            sum += weight * NORMAL.cumulativeProbability(t * Math.exp(y) - noncentrality);
        }
        return sum / weights;
    }

    /** The noncentrality for which P(T ≤ t) is the probability. It falls as the noncentrality grows. */
    static double noncentrality(double t, int degrees, double probability) {
        DoubleUnaryOperator above = noncentrality -> cumulative(t, degrees, noncentrality) - probability;
        var step = 1 + Math.abs(t) / 4;
        var low = t - step;
        var high = t + step;
        while (above.applyAsDouble(low) < 0) {
            step *= 2;
            low -= step;
        }
        while (above.applyAsDouble(high) > 0) {
            step *= 2;
            high += step;
        }
        while (high - low > PRECISE * (1 + Math.abs(high))) {
            var middle = (low + high) / 2;
            if (above.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}

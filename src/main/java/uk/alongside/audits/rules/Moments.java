package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mean and spread of some numbers. The sums are exact, so that numbers which are all the same have a spread of exactly nought.
 *
 * @param variance with n − 1 below the line; nought for a single number
 */
record Moments(int n, BigDecimal mean, BigDecimal variance) {

    static Moments of(List<BigDecimal> numbers) {
        var n = BigDecimal.valueOf(numbers.size());
        var sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var squares = numbers.stream().map(number -> number.multiply(number)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var below = n.multiply(n.subtract(BigDecimal.ONE));
        return new Moments(
                numbers.size(),
                Numbers.quotient(sum, n),
                below.signum() == 0
                        ? BigDecimal.ZERO
                        : Numbers.quotient(n.multiply(squares).subtract(sum.multiply(sum)), below));
    }

    /** The standard deviation of a sample. */
    BigDecimal deviation() {
        return variance.sqrt(MathContext.DECIMAL64);
    }

    /** The middle one, or the mean of the two in the middle. */
    static BigDecimal median(List<BigDecimal> numbers) {
        var sorted = numbers.stream().sorted().toList();
        var half = sorted.size() / 2;
        return IntStream.rangeClosed(sorted.size() % 2 == 0 ? half - 1 : half, half)
                .mapToObj(sorted::get)
                .reduce(BigDecimal::add)
                .map(sum -> sorted.size() % 2 == 0 ? sum.divide(BigDecimal.TWO) : sum)
                .orElseThrow();
    }
}

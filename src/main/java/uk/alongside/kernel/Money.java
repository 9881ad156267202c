package uk.alongside.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount in pounds sterling, exact to the penny.
 *
 * @param pounds at most twelve digits before the point and two behind it; negative for money given back
 */
public record Money(BigDecimal pounds) implements Comparable<Money> {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    public Money {
        if (pounds.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Money has at most two decimal places: " + pounds);
        }
        if (pounds.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("Money has at most twelve digits before the point: " + pounds);
        }
        pounds = pounds.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money of(String pounds) {
        return new Money(new BigDecimal(pounds));
    }

    /** Divided and rounded half up to a penny. */
    public Money dividedBy(BigDecimal divisor) {
        return new Money(pounds.divide(divisor, 2, RoundingMode.HALF_UP));
    }

    public boolean isNegative() {
        return pounds.signum() < 0;
    }

    /** As people write it: {@code £1,049.77}; whole pounds without pence: {@code £187,909}. */
    public String inBrief() {
        return pounds.stripTrailingZeros().scale() <= 0 ? format("#,##0") : toString();
    }

    private String format(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
        return (isNegative() ? "−£" : "£") + format.format(pounds.abs());
    }

    @Override
    public int compareTo(Money other) {
        return pounds.compareTo(other.pounds);
    }

    /** As people write it, with pence: {@code £1,049.77}. */
    @Override
    public String toString() {
        return format("#,##0.00");
    }
}

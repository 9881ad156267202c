package uk.alongside.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many: three of four descriptors. Kept as the two counts, so that comparing with a threshold is exact.
 *
 * @param of how many there are in all; 0 means that there is nothing to take a share of
 */
public record Share(int n, int of) {

    public Share {
        if (n < 0 || of < 0 || n > of) {
            throw new IllegalArgumentException("Not a share: " + n + " of " + of);
        }
    }

    public boolean isEmpty() {
        return of == 0;
    }

    public boolean isAll() {
        return of > 0 && n == of;
    }

    /** Whether the share is at least so many percent. Nothing is at least anything of nothing. */
    public boolean isAtLeast(int percent) {
        return of > 0 && 100L * n >= (long) percent * of;
    }

    /**
     * The share in percent, rounded half up to whole percents.
     *
     * @throws IllegalStateException where there is nothing to take a share of
     */
    public int percent() {
        if (of == 0) {
            throw new IllegalStateException("A share of nothing has no percentage.");
        }
        return BigDecimal.valueOf(100L * n)
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    @Override
    public String toString() {
        return n + " of " + of;
    }
}

package uk.alongside.audits.rules;

import java.math.BigDecimal;

/**
 * How large a relative change is, in five words.
 *
 * <p>A decline is read separately: a school that judges itself lower may see more than before.
 *
 * <p>Source: the project's figures, which take the bands of 20 and 10 % from the published evaluation.
 */
public enum ChangeBand {
    AT_LEAST_TWENTY("20 % or more"),
    FROM_TEN("10 % or more, below 20 %"),
    ABOVE_NOUGHT("above 0, below 10 %"),
    NONE("no change"),
    DECLINE("decline");

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final String words;

    ChangeBand(String words) {
        this.words = words;
    }

    /** The band of an unrounded relative change in percent: 19.96 is below 20. */
    public static ChangeBand of(BigDecimal percent) {
        if (percent.signum() < 0) {
            return DECLINE;
        }
        if (percent.signum() == 0) {
            return NONE;
        }
        if (percent.compareTo(TWENTY) >= 0) {
            return AT_LEAST_TWENTY;
        }
        return percent.compareTo(TEN) >= 0 ? FROM_TEN : ABOVE_NOUGHT;
    }

    public String inWords() {
        return words;
    }
}

package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are written here: a minus that is no hyphen, no noughts behind the last digit that says something. */
public final class Numbers {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final String TO_ONE_PLACE = "half up, to one decimal place";
    static final String TO_FIVE_PLACES = "half up, to five decimal places";

    private Numbers() {}

    /** 12, 0.5, −3.25. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('-', '−');
    }

    /** To so many places, with its noughts: 0.50, −3.25. */
    public static String fixed(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
    }

    /** With its sign, for a change: +12, −3.25, 0. */
    public static String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + plain(number) : plain(number);
    }

    /** A change to one decimal place: +12.5, −3.0, 0.0. */
    public static String signedToOnePlace(BigDecimal number) {
        var rounded = number.setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() > 0 ? "+" + fixed(rounded, 1) : fixed(rounded, 1);
    }

    static BigDecimal toFivePlaces(BigDecimal number) {
        return number.setScale(5, RoundingMode.HALF_UP);
    }

    static BigDecimal toFivePlaces(double number) {
        return toFivePlaces(new BigDecimal(number));
    }

    /** Precise enough for every rounding that follows. */
    static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128);
    }

    /** In brackets where it is below nought, so that a working reads right. */
    static String bracketed(BigDecimal number) {
        return number.signum() < 0 ? "(" + plain(number) + ")" : plain(number);
    }
}

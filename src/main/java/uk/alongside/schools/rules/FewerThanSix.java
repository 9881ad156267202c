package uk.alongside.schools.rules;

import java.math.BigDecimal;

/**
 * Counts of people that the portal works out itself and that nobody has published. One to five people are written as "fewer
 * than six", in our words and never as a published symbol, and the share from which the count could be taken back is not shown either.
 * What the Department has published stands as published and never comes here.
 */
public final class FewerThanSix {

    public static final String WORDS = "fewer than six";

    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    private FewerThanSix() {}

    /** Whether so many people are too few to say how many they are. Nobody at all is not few: it is nobody. */
    public static boolean isSmall(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(MOST) <= 0;
    }

    /** How many, in words where that is too few. */
    public static String count(BigDecimal count) {
        return isSmall(count) ? WORDS : "%,d".formatted(count.longValue());
    }
}

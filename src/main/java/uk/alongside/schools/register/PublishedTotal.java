package uk.alongside.schools.register;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a file states for all schools of a type together: it stands among the rows of schools and is none of them.
 *
 * @param authority its number; empty for England
 * @param shares by column of the register
 */
record PublishedTotal(
        int year, String source, Optional<String> authority, String type, Map<String, BigDecimal> shares) {

    static final int LONGEST_TYPE = 60;

    private static final Map<String, String> TYPES = Map.of(
            "PRI", "State-funded primary",
            "SEC", "State-funded secondary",
            "SPE", "State-funded special school");

    /** A type as it is published, some of them as three letters. */
    static String type(String published) {
        return TYPES.getOrDefault(published, published);
    }
}

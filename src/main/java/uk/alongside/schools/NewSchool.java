package uk.alongside.schools;

import java.util.Optional;
import uk.alongside.kernel.RuleBroken;

/**
 * A school that somebody brings to the register.
 *
 * @param name at most {@value #LONGEST_NAME} characters
 * @param urn six digits; empty for a school that has none or that stays anonymous
 */
public record NewSchool(String name, Phase phase, Optional<String> urn) {

    public static final int LONGEST_NAME = 120;

    public NewSchool {
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new RuleBroken("A school's name has between 1 and " + LONGEST_NAME + " characters.", "name");
        }
        if (urn.isPresent() && !isUrn(urn.get())) {
            throw new RuleBroken("A URN has six digits.", "urn");
        }
    }

    public static boolean isUrn(String text) {
        return text.length() == 6 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}

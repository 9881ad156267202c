package uk.alongside.people;

import org.springframework.stereotype.Component;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;

/**
 * What makes a password good enough: length, and that others would not think of it first.
 *
 * <p>There are no rules about digits or capitals: they make passwords harder to remember, not harder to guess.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** More than this is no password of ours, whatever its characters are made of. */
    static final int LONGEST_INPUT = 2 * LONGEST;

    void check(String password, String name, EmailAddress email) {
        if (password.length() > LONGEST_INPUT || characters(password) > LONGEST) {
            throw new RuleBroken("A password has at most 128 characters.", "password");
        }
        if (characters(password) < SHORTEST) {
            throw new RuleBroken(
                    "Use 12 characters or more. Three or four words that you can remember will do.", "password");
        }
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}

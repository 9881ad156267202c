package uk.alongside.audits;

import uk.alongside.kernel.RuleBroken;

/**
 * As what somebody with an account is asked.
 *
 * @param label what they are called beside their answers, where names are shown; empty for their own name
 * @param language in which they are asked, where the framework has it
 */
public record NewRespondent(RespondentKind kind, String label, String language) {

    static final int LONGEST_LABEL = 80;

    public NewRespondent {
        if (!kind.isColleague()) {
            throw new RuleBroken("Choose as what they are asked: leader, teacher, assistant or governor.", "kind");
        }
        label = checkedLabel(label);
        language = checkedLanguage(language);
    }

    static String checkedLabel(String label) {
        var plain = label.strip();
        if (plain.codePointCount(0, plain.length()) > LONGEST_LABEL
                || plain.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("Use at most %d letters, on one line.".formatted(LONGEST_LABEL), "label");
        }
        return plain;
    }

    static String checkedLanguage(String language) {
        if (!language.matches("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")) {
            throw new RuleBroken("Choose a language, such as en or pl.", "language");
        }
        return language;
    }
}

package uk.alongside.audits;

import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.frameworks.EditionId;
import uk.alongside.kernel.RuleBroken;

/**
 * What a lead asks for when opening a round.
 *
 * @param name what the project calls it: {@code Final self-review}
 * @param closesOn the day until which schools are asked to send; empty where there is none
 */
public record NewRound(
        RoundKind kind,
        String name,
        EditionId edition,
        LocalDate opensOn,
        Optional<LocalDate> closesOn,
        ColleaguesSee colleaguesSee) {

    static final int LONGEST_NAME = 80;

    public NewRound {
        name = checkedName(name);
        checkDays(opensOn, closesOn);
    }

    static String checkedName(String name) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_NAME) {
            throw new RuleBroken("Give the round a name of at most %d letters.".formatted(LONGEST_NAME), "name");
        }
        if (plain.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("The name stands on one line.", "name");
        }
        return plain;
    }

    static void checkDays(LocalDate opensOn, Optional<LocalDate> closesOn) {
        if (closesOn.filter(opensOn::isAfter).isPresent()) {
            throw new RuleBroken("The last day cannot be before the first.", "closesOn");
        }
    }
}

package uk.alongside.audits;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a lead wants a round to be from now on.
 *
 * @param colleaguesSee counts for those who have not begun to answer; for the others holds what they were told
 */
public record ChangedRound(String name, LocalDate opensOn, Optional<LocalDate> closesOn, ColleaguesSee colleaguesSee) {

    public ChangedRound {
        name = NewRound.checkedName(name);
        NewRound.checkDays(opensOn, closesOn);
    }
}

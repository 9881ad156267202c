package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.List;

/**
 * A pair in a list.
 *
 * @param schools in the order of their names
 * @param since the day since which it is in this state
 * @param lookAgain what its lead should look at, a sentence each; empty for everybody else
 */
public record PairLine(
        PairingId id,
        List<PairSchool> schools,
        String coach,
        PairState state,
        LocalDate since,
        List<String> lookAgain) {

    public PairLine {
        schools = List.copyOf(schools);
        lookAgain = List.copyOf(lookAgain);
    }

    /** {@code Ashwood and Brookfield}. */
    public String names() {
        return Pair.names(schools.stream().map(PairSchool::name).toList());
    }
}

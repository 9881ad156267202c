package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is offered to the schools of a pair and to its coach.
 *
 * @param schools in the order of their names
 * @param sharedReasons why, as all of them may read it
 * @param offered what an answer is about
 * @param waitingForMe for whom the person at the keyboard can still answer; empty where nothing waits for them
 */
public record PairOffer(
        PairingId id,
        List<PairSchool> schools,
        String coach,
        LocalDate beginsOn,
        PairState state,
        String sharedReasons,
        Offered offered,
        Set<PairParty> waitingForMe) {

    public PairOffer {
        schools = List.copyOf(schools);
        waitingForMe = Set.copyOf(waitingForMe);
    }
}

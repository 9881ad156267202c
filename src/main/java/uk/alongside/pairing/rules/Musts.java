package uk.alongside.pairing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the lead has marked as a must, beside what always is one.
 *
 * @param answersKept whether a coach's "no" to a school counts
 * @param coachKnowsPhase whether a coach has to know the phase of both schools
 * @param lasts the days between which a coach has to be there, where that is a must
 * @param mostTrios how many trios there may be
 */
public record Musts(
        boolean differentTrusts,
        boolean samePhase,
        boolean sameAuthority,
        OptionalInt mostMiles,
        boolean answersKept,
        boolean coachKnowsPhase,
        Optional<Days> lasts,
        int mostTrios,
        List<Lock> locks) {

    /** From one day to another. */
    public record Days(LocalDate from, LocalDate until) {}

    public Musts {
        locks = List.copyOf(locks);
    }

    /** Nothing but what always holds; a coach's "no" counts, and one trio may be made where the number is odd. */
    public static Musts usual() {
        return new Musts(false, false, false, OptionalInt.empty(), true, false, Optional.empty(), 1, List.of());
    }

    public Musts withLocks(List<Lock> decided) {
        return new Musts(
                differentTrusts,
                samePhase,
                sameAuthority,
                mostMiles,
                answersKept,
                coachKnowsPhase,
                lasts,
                mostTrios,
                decided);
    }
}

package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What confirming a proposal would do, pair by pair, for the lead to read before.
 *
 * @param inTheWay what keeps it from being confirmed as things stand; empty where nothing does
 * @param ends pairs that would end, in words
 * @param beginsOn the day that is proposed as the first
 * @param revision of the proposal, as it was read here
 */
public record ConfirmPreview(
        List<Line> pairs, List<String> ends, List<String> inTheWay, LocalDate beginsOn, int revision) {

    public ConfirmPreview {
        pairs = List.copyOf(pairs);
        ends = List.copyOf(ends);
        inTheWay = List.copyOf(inTheWay);
    }

    /** What becomes of one pair of the proposal. */
    public enum Becomes {
        OFFERED,
        KEPT,
        COACH_CHANGED
    }

    /**
     * @param ordinal its place in the proposal
     * @param schools in the order of their names
     * @param coachBefore where another coaches it now
     * @param reasons what the schools and the coach would read; what is written there already where the pair stands
     * @param withoutHead schools that have nobody yet who could answer
     */
    public record Line(
            int ordinal,
            List<PairSchool> schools,
            String coach,
            Optional<String> coachBefore,
            Becomes becomes,
            String reasons,
            List<String> withoutHead) {}
}

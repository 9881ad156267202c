package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.projects.SharedKind;

/**
 * The page that the people of a pair share. What only its lead knows is empty for everybody else.
 *
 * @param line schools, coach and state
 * @param sharedReasons why these, as all of them may read it; empty for who may not know the name of one of its schools
 * @param shows what each school shows its partner; only for the people of the pair and its lead
 * @param history what happened, the first first
 * @param offered what an answer is about
 * @param waitingForMe for whom the person at the keyboard can still accept or decline
 * @param leads whether they decide about the pair
 * @param answers for the lead: who has answered what
 * @param wentWell for the lead, once it has ended
 * @param revision counts the changes; what somebody decides is taken only if nobody else has decided meanwhile
 */
public record PairPage(
        PairLine line,
        LocalDate confirmedOn,
        LocalDate beginsOn,
        Optional<LocalDate> endedOn,
        String sharedReasons,
        List<Shows> shows,
        List<Happened> history,
        Offered offered,
        Set<PairParty> waitingForMe,
        boolean leads,
        List<PartyAnswer> answers,
        Optional<Boolean> wentWell,
        int revision) {

    public PairPage {
        shows = List.copyOf(shows);
        history = List.copyOf(history);
        waitingForMe = Set.copyOf(waitingForMe);
        answers = List.copyOf(answers);
    }

    /**
     * What a school shows its partner.
     *
     * @param own whether it is the reader's own school, who may change it
     * @param kinds in their order
     */
    public record Shows(PairSchool school, boolean own, List<SharedKind> kinds) {

        public Shows {
            kinds = List.copyOf(kinds);
        }
    }

    /** @param reason empty where there is none, or where it is not for this reader */
    public record Happened(LocalDate on, String what, String reason) {}

    /**
     * @param name of the school or the coach
     * @param accepted empty while it is waited for
     * @param words what the lead reads of it: why it was declined, why it was recorded late
     */
    public record PartyAnswer(
            PairParty party, String name, Optional<Boolean> accepted, Optional<LocalDate> on, String words) {}
}

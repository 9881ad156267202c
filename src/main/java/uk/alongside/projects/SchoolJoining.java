package uk.alongside.projects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.alongside.schools.SchoolId;

/**
 * Where a school stands with the joining agreement, and what it shares.
 *
 * @param text the agreement as it is today
 * @param acceptance the one that stands; empty before the first and after it was taken back
 * @param sharing what the others see today
 * @param chosen whether the school itself has decided that; until then it is what the project brought along
 * @param mayDecide whether the person at the keyboard decides for the school
 * @param revision what a decision is based on; a later one elsewhere makes it old
 * @param history the decisions so far, newest first
 */
public record SchoolJoining(
        SchoolId school,
        AgreementText text,
        Optional<Acceptance> acceptance,
        Sharing sharing,
        boolean chosen,
        boolean mayDecide,
        int revision,
        List<Step> history) {

    public SchoolJoining {
        history = List.copyOf(history);
    }

    /** Whether the text of today has been accepted. */
    public boolean isAccepted() {
        return acceptance
                .filter(accepted -> accepted.version() == text.version())
                .isPresent();
    }

    /** A decision that was taken: when, by whom, and what it was. */
    public record Step(Instant at, String name, String what) {

        static final String TOOK_BACK = "took the agreement back";

        public boolean tookBack() {
            return what.equals(TOOK_BACK);
        }
    }
}

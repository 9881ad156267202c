package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * A school on the list of those who take part.
 *
 * @param name as the project knows it; {@code School A} where it withholds names
 * @param acceptance the one that stands
 * @param acceptedCurrent whether that was the text of today
 * @param tookBack whether it accepted once, and none stands
 * @param firstDay of a school that joined late
 * @param lastDay of a school that withdrew or will
 * @param reason for joining late or withdrawing, as the lead wrote it; may be empty
 * @param undo what can still be undone today; empty where nothing can
 */
public record SchoolLine(
        SchoolId id,
        String letter,
        String name,
        Phase phase,
        Optional<Acceptance> acceptance,
        boolean acceptedCurrent,
        boolean tookBack,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        String reason,
        Optional<Undo> undo) {

    /** What was recorded today and can be undone until the day is over. */
    public enum Undo {
        JOINING,
        WITHDRAWAL
    }
}

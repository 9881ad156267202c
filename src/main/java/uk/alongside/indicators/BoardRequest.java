package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How somebody wants to see the board.
 *
 * @param asOf the day, by London's clock, at whose end the figures stand; empty for today
 * @param phase the {@link PhaseChoice#key()} of the group of schools to list; empty for all
 */
public record BoardRequest(Optional<LocalDate> asOf, Optional<String> phase) {

    /** All schools, as things stand today. */
    public static BoardRequest today() {
        return new BoardRequest(Optional.empty(), Optional.empty());
    }

    public static BoardRequest asOf(LocalDate day) {
        return new BoardRequest(Optional.of(day), Optional.empty());
    }
}

package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.alongside.kernel.SchoolTime;

/**
 * When a school takes part in its project, and since when that is known.
 *
 * <p>A question for a day is answered from what was known at the end of that day, like every figure.
 *
 * @param dates every state of things that was recorded; none for a school that takes part from beginning to end
 */
public record TakingPart(List<Dates> dates) {

    /** From the project's beginning to its end. */
    public static final TakingPart THROUGHOUT = new TakingPart(List.of());

    public TakingPart {
        dates = List.copyOf(dates);
    }

    /**
     * @param firstDay empty where the school was there from the beginning
     * @param lastDay empty where it stays to the end
     */
    public record Dates(Optional<LocalDate> firstDay, Optional<LocalDate> lastDay, Recorded recorded) {

        private boolean stoodAtEndOf(LocalDate day) {
            var end = SchoolTime.endOf(day);
            return recorded.at().isBefore(end)
                    && recorded.supersededAt()
                            .filter(until -> until.isBefore(end))
                            .isEmpty();
        }
    }

    /** What was known at the end of that day. */
    public Optional<Dates> knownOn(LocalDate day) {
        return dates.stream().filter(state -> state.stoodAtEndOf(day)).findFirst();
    }

    /** Whether the school was in the project on that day, or had been. */
    public boolean hadJoinedBy(LocalDate day) {
        return knownOn(day)
                .map(state -> state.firstDay().filter(day::isBefore).isEmpty())
                .orElseGet(() -> !joinedLate());
    }

    private boolean joinedLate() {
        return dates.stream()
                .min(Comparator.comparing(state -> state.recorded().at()))
                .flatMap(Dates::firstDay)
                .isPresent();
    }

    /** The last day of a school that had withdrawn by then. */
    public Optional<LocalDate> withdrewBefore(LocalDate day) {
        return knownOn(day).flatMap(Dates::lastDay).filter(day::isAfter);
    }

    /** Whether the school took part on that day. */
    public boolean on(LocalDate day) {
        return hadJoinedBy(day) && withdrewBefore(day).isEmpty();
    }
}

package uk.alongside.projects;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Something that a project's work plan foresees.
 *
 * @param halfTerm counted from 1, the project's first half-term
 * @param from the first day; empty where the plan leaves it open
 * @param to the last day, or the day by which; empty where the plan leaves it open
 * @param dateNote what the plan says about the date in words; may be empty
 * @param kind a short word for the kind of activity, for instance {@code TRAINING}
 * @param who for whom, or by whom; may be empty
 */
public record Activity(
        int halfTerm,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalTime> starts,
        Optional<LocalTime> ends,
        String dateNote,
        String kind,
        String activity,
        String who) {}

package uk.alongside.pairing.quality;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import uk.alongside.schools.SchoolId;

/**
 * On which days a school came into the project, step by step.
 *
 * @param days as they are recorded; a step that is not is not in it
 * @param allocatedByPair the day of its allocation where a pair says it; it then counts instead of a recorded one
 */
public record SchoolDays(
        SchoolId school,
        String letter,
        String name,
        Map<SchoolStep, LocalDate> days,
        Optional<LocalDate> allocatedByPair) {

    public SchoolDays {
        days = Map.copyOf(days);
    }

    /** The day that counts. */
    public Optional<LocalDate> day(SchoolStep step) {
        return step == SchoolStep.ALLOCATION && allocatedByPair.isPresent()
                ? allocatedByPair
                : Optional.ofNullable(days.get(step));
    }

    /** Every day that counts, in the order of the steps. */
    public Map<SchoolStep, LocalDate> all() {
        var all = new EnumMap<SchoolStep, LocalDate>(SchoolStep.class);
        for (var step : SchoolStep.values()) {
            day(step).ifPresent(day -> all.put(step, day));
        }
        return all;
    }
}

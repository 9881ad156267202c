package uk.alongside.pairing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * What is known of a coach.
 *
 * @param capacity how many pairs they can take; a trio takes the place of two
 * @param from empty: from the beginning
 * @param until empty: to the end
 * @param answers to "may I work with this school?"; a school that was not asked about is not in it
 */
public record CoachToPair(
        PersonId id,
        String name,
        Set<Theme> expertise,
        Set<Phase> phases,
        Optional<Place> home,
        int capacity,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<Conflict> conflicts,
        Map<SchoolId, Boolean> answers) {

    public CoachToPair {
        expertise = Set.copyOf(expertise);
        phases = Set.copyOf(phases);
        conflicts = List.copyOf(conflicts);
        answers = Map.copyOf(answers);
        if (capacity < 0) {
            throw new IllegalArgumentException("A coach takes no fewer than no pairs.");
        }
    }

    /** A coach of whom nothing else is known yet. */
    public static CoachToPair of(PersonId id, String name, int capacity) {
        return new CoachToPair(
                id,
                name,
                Set.of(),
                Set.of(),
                Optional.empty(),
                capacity,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
    }
}

package uk.alongside.pairing.known;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.alongside.schools.Phase;

/**
 * What a coach says of themselves.
 *
 * @param capacity how many pairs they can take
 * @param themes the codes of the themes they know well
 * @param home where they set out from: a postcode, its first half, or easting and northing; may be empty
 * @param from empty: from the beginning
 * @param until empty: to the end
 */
public record CoachSays(
        int capacity,
        Set<String> themes,
        Set<Phase> phases,
        String home,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    public CoachSays {
        themes = Set.copyOf(themes);
        phases = Set.copyOf(phases);
    }

    /** Of a coach who has said nothing yet. */
    public static final CoachSays NOTHING =
            new CoachSays(KnownQuestions.CAPACITY_UNSAID, Set.of(), Set.of(), "", Optional.empty(), Optional.empty());
}

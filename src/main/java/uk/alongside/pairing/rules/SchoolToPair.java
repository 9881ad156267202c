package uk.alongside.pairing.rules;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * What is known of a school that is to be paired.
 *
 * @param percents of the framework's scale, by theme, from the baseline self-review; a theme that is not known is not in it,
 *     which is not nought
 * @param marked those of them for which the lead's own mark stands in place of the self-review: {@value #NEED} percent for a
 *     need, {@value #STRENGTH} for a strength
 * @param asksFor themes that the school itself wants to work on
 * @param workedBefore schools it was paired with, and whether that went well
 * @param wishes schools it would like to be paired with
 */
public record SchoolToPair(
        SchoolId id,
        String name,
        Mark mark,
        Phase phase,
        OptionalInt pupils,
        Optional<Place> place,
        Optional<String> trust,
        Optional<String> authority,
        Map<Theme, Integer> percents,
        Set<Theme> marked,
        Set<Theme> asksFor,
        Map<SchoolId, Boolean> workedBefore,
        Set<SchoolId> wishes) {

    public static final int NEED = 25;
    public static final int STRENGTH = 75;

    public SchoolToPair {
        marked = Set.copyOf(marked);
        percents = Map.copyOf(percents);
        asksFor = Set.copyOf(asksFor);
        workedBefore = Map.copyOf(workedBefore);
        wishes = Set.copyOf(wishes);
        if (percents.values().stream().anyMatch(percent -> percent < 0 || percent > 100)) {
            throw new IllegalArgumentException("Percent of the scale lies between 0 and 100: " + percents);
        }
        if (pupils.isPresent() && pupils.getAsInt() < 1) {
            throw new IllegalArgumentException("A size that is known is at least one.");
        }
    }

    /** A school of which nothing else is known yet. */
    public static SchoolToPair of(SchoolId id, String name, Mark mark, Phase phase) {
        return new SchoolToPair(
                id,
                name,
                mark,
                phase,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of());
    }
}

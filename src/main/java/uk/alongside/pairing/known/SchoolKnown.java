package uk.alongside.pairing.known;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * What is known of a school, for the lead.
 *
 * @param mark empty where the lead has not said
 * @param suggested what the baseline suggests; empty where it says nothing
 * @param percent of the scale in the baseline, all themes together
 * @param percents the same by theme; a theme that is not known is not in it
 * @param marked what the lead says of a theme in place of the self-review
 * @param asksFor themes that the school itself wants to work on
 * @param wishes the names of schools it would like to work with
 * @param placeTyped whether somebody has typed the place, which then stands before the register's
 * @param missing what would make pairs better if it were known, in words
 */
public record SchoolKnown(
        SchoolId id,
        String letter,
        String name,
        Phase phase,
        Optional<Mark> mark,
        Optional<Mark> suggested,
        OptionalInt percent,
        Map<Theme, Integer> percents,
        Map<Theme, ThemeMark> marked,
        Set<Theme> asksFor,
        List<String> wishes,
        OptionalInt pupils,
        Optional<Place> place,
        boolean placeTyped,
        Optional<String> trust,
        Optional<String> authority,
        List<String> missing,
        int revision) {

    public SchoolKnown {
        percents = Map.copyOf(percents);
        marked = Map.copyOf(marked);
        asksFor = Set.copyOf(asksFor);
        wishes = List.copyOf(wishes);
        missing = List.copyOf(missing);
    }

    public static final String NO_MARK = "no mark";

    /** The same once the lead has marked it, or has taken the mark back. */
    public SchoolKnown with(Optional<Mark> changed) {
        var others = missing.stream().filter(one -> !one.equals(NO_MARK));
        return new SchoolKnown(
                id,
                letter,
                name,
                phase,
                changed,
                suggested,
                percent,
                percents,
                marked,
                asksFor,
                wishes,
                pupils,
                place,
                placeTyped,
                trust,
                authority,
                changed.isPresent()
                        ? others.toList()
                        : Stream.concat(Stream.of(NO_MARK), others).toList(),
                revision + 1);
    }
}

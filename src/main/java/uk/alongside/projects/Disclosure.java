package uk.alongside.projects;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.people.PersonId;

/**
 * The record of a mistaken disclosure that was removed. It never says what the words were.
 *
 * @param places how many places it was removed from, by their kind
 * @param left how many more there were, which were left on purpose
 * @param storedSince since when the words had stood in the first of the places
 * @param exports the files that left the portal in that time
 */
public record Disclosure(
        PersonId removedBy,
        Instant removedAt,
        Map<String, Integer> places,
        int left,
        Instant storedSince,
        List<Export> exports) {

    public int allPlaces() {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A pack that went out. By whom is empty where a part of the portal did it. */
    public record Export(Instant at, Optional<PersonId> by) {}
}

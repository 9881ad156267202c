package uk.alongside.frameworks;

import java.time.Instant;
import java.util.Optional;

/**
 * One edition of a framework: a draft that is still written, or published and never changed again.
 *
 * @param number 1, 2, ... within the framework
 * @param label how people call it, for instance {@code 2026}
 * @param revision how often the draft was changed: two people who edit it at once are told by it
 */
public record Edition(
        EditionId id,
        Framework framework,
        int number,
        String label,
        boolean published,
        Optional<Instant> publishedAt,
        int revision,
        Content content) {

    /** Name and edition in one: {@code SEND review, 2026}. */
    public String title() {
        return framework.name() + ", " + (label.isEmpty() ? "edition " + number : label);
    }
}

package uk.alongside.frameworks;

import java.time.Instant;
import java.util.Optional;

/** An edition as a list shows it, without its words. */
public record EditionLine(
        EditionId id,
        Framework framework,
        int number,
        String label,
        Optional<Instant> publishedAt,
        int levels,
        int areas,
        int statements) {

    public boolean published() {
        return publishedAt.isPresent();
    }

    /** Name and edition in one: {@code SEND review, 2026}. */
    public String title() {
        return framework.name() + ", " + (label.isEmpty() ? "edition " + number : label);
    }
}

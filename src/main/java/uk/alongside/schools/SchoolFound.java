package uk.alongside.schools;

import java.util.Optional;

/**
 * A school as a search finds it, with what tells it from another of the same name.
 *
 * @param urn the number that stands now
 * @param isOpen whether it has not closed
 */
public record SchoolFound(
        SchoolId id,
        String name,
        Phase phase,
        Optional<String> urn,
        boolean isOpen,
        Optional<String> localAuthority,
        Optional<String> town,
        Optional<String> postcode) {}

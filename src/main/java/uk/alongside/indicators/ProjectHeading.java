package uk.alongside.indicators;

/**
 * The project whose results these are.
 *
 * @param source where the figures were published; may be empty
 * @param schoolsAre a sentence about the schools: anonymous, invented, or empty for real ones
 */
public record ProjectHeading(
        String key, String name, String leadOrganisation, String funder, String source, String schoolsAre) {}

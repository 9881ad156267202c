package uk.alongside.frameworks;

/**
 * A statement in the words of one group of readers.
 *
 * @param language as in {@code en} or {@code pl}
 * @param symbol the name of one of the portal's own pictures; may be empty
 */
public record Worded(Reader reader, String language, String text, String symbol) {}

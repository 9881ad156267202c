package uk.alongside.indicators;

/**
 * A group of schools that the board can be narrowed to.
 *
 * @param key as it stands in the address: {@code primary}, {@code secondary+all-through}; empty for all
 * @param label "All", "Primary", "Secondary and all-through"
 */
public record PhaseChoice(String key, String label, int schools, boolean chosen) {}

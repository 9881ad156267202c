package uk.alongside.people;

import java.util.List;

/**
 * What will happen to a person who is erased.
 *
 * @param inTheWay what must be done first, as sentences; empty where nothing is in the way
 */
public record Erasure(AccountLine person, List<HeldAbout> held, List<String> inTheWay) {}

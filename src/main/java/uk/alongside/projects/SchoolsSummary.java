package uk.alongside.projects;

/**
 * A project's schools in numbers.
 *
 * @param all that ever took part
 * @param takingPart today
 * @param accepted of those, how many have accepted the agreement of today
 * @param mayChange whether the person at the keyboard may let schools join and withdraw
 */
public record SchoolsSummary(int all, int takingPart, int accepted, boolean mayChange) {}

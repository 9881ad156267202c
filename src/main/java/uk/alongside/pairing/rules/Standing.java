package uk.alongside.pairing.rules;

import java.util.List;

/**
 * The pairs that stand already, and what it is worth not to disturb them.
 *
 * @param keepPair points for two schools that stay together
 * @param keepCoach points for a school that keeps its coach
 */
public record Standing(List<Group> groups, int keepPair, int keepCoach) {

    public static final Standing NONE = new Standing(List.of(), 0, 0);

    private static final int A_PAIR = 200;
    private static final int A_COACH = 100;

    public Standing {
        groups = List.copyOf(groups);
    }

    /** So much that a pair is only parted where a rule asks for it, and changed the least. */
    public static Standing of(List<Group> groups) {
        return new Standing(groups, A_PAIR, A_COACH);
    }
}

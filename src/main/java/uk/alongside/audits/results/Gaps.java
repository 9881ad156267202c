package uk.alongside.audits.results;

import java.util.List;
import java.util.Optional;

/**
 * Where a plan may begin: what is weakest, what is seen most differently, and what is judged lower than last time.
 *
 * @param weakest the lowest levels first, none of which is the highest of the scale
 * @param moreAsWeak how many further statements stand as low as the last of them
 * @param seenDifferently the widest apart first; empty too where this reader may not see who differs
 * @param notForThisReader why there are no disagreements for this reader; empty where there may be
 */
public record Gaps(
        List<Gap> weakest,
        int moreAsWeak,
        List<Gap> seenDifferently,
        Optional<String> notForThisReader,
        List<Gap> fell) {

    public Gaps {
        weakest = List.copyOf(weakest);
        seenDifferently = List.copyOf(seenDifferently);
        fell = List.copyOf(fell);
    }

    static final Gaps NONE = new Gaps(List.of(), 0, List.of(), Optional.empty(), List.of());

    public boolean isEmpty() {
        return weakest.isEmpty() && seenDifferently.isEmpty() && fell.isEmpty();
    }
}

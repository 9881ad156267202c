package uk.alongside.schools.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The largest difference between a school and its own kind, as one would say it aloud. It says larger or smaller and never
 * better or worse: a high share of SEN support is not a fault.
 */
public final class LargestDifference {

    /**
     * A share that is set beside another.
     *
     * @param begins how the sentence goes on after "A larger share ": {@code of pupils has SEN support here}
     * @param beside whom it is compared with: {@code secondary schools nationally}
     */
    public record Compared(String begins, String beside, Ratio here, Ratio there) {

        BigDecimal points() {
            return here.pointsAbove(there);
        }
    }

    private LargestDifference() {}

    /** The sentence, or nothing where there is nothing to compare. */
    public static Optional<String> sentence(List<Compared> all) {
        return all.stream()
                .reduce((largest, next) ->
                        next.here().compareDistance(next.there(), largest.here(), largest.there()) > 0 ? next : largest)
                .map(LargestDifference::say);
    }

    private static String say(Compared largest) {
        int side = largest.points().signum();
        if (side == 0) {
            return "The shares here are about the same as in %s; none differs by a tenth of a point."
                    .formatted(largest.beside());
        }
        return "A %s share %s than in %s: %s against %s."
                .formatted(
                        side > 0 ? "larger" : "smaller",
                        largest.begins(),
                        largest.beside(),
                        Words.percent(largest.here().percent()),
                        Words.percent(largest.there().percent()));
    }
}

package uk.alongside.schools.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The largest difference between a school and its own kind, as one would say it aloud. It says larger or smaller and never
 * better or worse: a high share of SEN support is not a fault.
 *
 * <p>A school of two kinds differs only where it lies on the same side of both, and then by the smaller of the two distances.
 */
public final class LargestDifference {

    /**
     * A share that is set beside one other, or beside several.
     *
     * @param begins how the sentence goes on after "A larger share ": {@code of pupils has SEN support here}
     * @param beside whom it is compared with: {@code secondary schools nationally}
     * @param there at least one
     */
    public record Compared(String begins, String beside, Ratio here, List<Ratio> there) {

        /** The one among the others that is nearest; nothing where they lie on both sides. */
        private Optional<Ratio> nearest() {
            var sides = there.stream().map(here::side).distinct().toList();
            return sides.size() > 1
                    ? Optional.empty()
                    : there.stream().reduce((one, other) -> here.compareDistance(other, here, one) < 0 ? other : one);
        }

        private BigDecimal points() {
            return nearest().map(here::pointsAbove).orElse(BigDecimal.ZERO);
        }

        private boolean isFurtherThan(Compared other) {
            return nearest()
                    .map(mine -> other.nearest()
                            .map(theirs -> here.compareDistance(mine, other.here, theirs) > 0)
                            .orElse(true))
                    .orElse(false);
        }
    }

    private LargestDifference() {}

    /** The sentence, or nothing where there is nothing to compare. */
    public static Optional<String> sentence(List<Compared> all) {
        return all.stream()
                .reduce((largest, next) -> next.isFurtherThan(largest) ? next : largest)
                .map(LargestDifference::say);
    }

    private static String say(Compared largest) {
        int side = largest.points().signum();
        if (side == 0) {
            return "The shares here are about the same as in %s%s."
                    .formatted(largest.beside(), largest.there().size() == 1 ? "" : ", or lie between the two");
        }
        return "A %s share %s than in %s: %s against %s."
                .formatted(
                        side > 0 ? "larger" : "smaller",
                        largest.begins(),
                        largest.beside(),
                        Words.percent(largest.here().percent()),
                        Words.list(largest.there().stream()
                                .map(there -> Words.percent(there.percent()))
                                .toList()));
    }
}

package uk.alongside.pairing.solving;

import java.util.BitSet;
import java.util.List;

/**
 * What schools and coaches are worth where everything is relaxed: the proof of a bound.
 *
 * <p>For every link that is allowed, the prices of its two schools and its coach together are at least the points of the link.
 * So no proposal can have more points than all prices together, and what a link lies below its prices is lost for good once it
 * is chosen. All in thousandths of a point.
 *
 * @param circles odd sets of schools of which one at least has to be with somebody outside, with what that costs
 */
record Prices(long bound, long[] schools, long[] coaches, List<Circle> circles) {

    static final int POINT = 1_000;

    record Circle(BitSet members, long price) {}

    /** What the two schools may have together. */
    long of(int one, int other) {
        long sum = schools[one] + schools[other];
        for (var circle : circles) {
            if (circle.members().get(one) != circle.members().get(other)) {
                sum += circle.price();
            }
        }
        return sum;
    }

    /** What is lost where this link is chosen. */
    long lost(Table table, int needing, int stronger, int coach) {
        return of(needing, stronger) + coaches[coach] - (long) POINT * table.link(needing, stronger, coach);
    }

    /** The bound in whole points, which is what a proposal has. */
    long points() {
        return Math.floorDiv(bound, POINT);
    }
}

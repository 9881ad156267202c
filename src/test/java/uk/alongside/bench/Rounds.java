package uk.alongside.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two things measured in turn, many times, so that a machine which is busy for a while is busy for both.
 *
 * <p>Only their ratio is ever reported: seconds say more about the machine than about the portal.
 */
public final class Rounds {

    private Rounds() {}

    /** Work that is done to see how long it takes. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The median time of the one over the median time of the other. */
    public static double ratio(int warmUp, int rounds, Work one, Work other) throws Exception {
        for (int round = 0; round < warmUp; round++) {
            one.run();
            other.run();
        }
        var ofOne = new ArrayList<Long>();
        var ofOther = new ArrayList<Long>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                ofOne.add(nanos(one));
                ofOther.add(nanos(other));
            } else {
                ofOther.add(nanos(other));
                ofOne.add(nanos(one));
            }
        }
        return median(ofOne) / median(ofOther);
    }

    public static long nanos(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** What so many percent of the values are at most. */
    public static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    public static double median(List<Long> values) {
        var sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("No values: " + Arrays.toString(sorted));
        }
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }
}

package uk.alongside.pairing.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each wish is worth at most, in whole points. Whole, so that a total is the sum of what is shown.
 *
 * @param farMiles from how far apart nothing is given for being near
 */
public record Weights(Map<Wish, Integer> points, int farMiles) {

    private static final int MOST = 100;
    private static final int USUALLY_FAR = 30;

    public Weights {
        points = Map.copyOf(points);
        if (points.values().stream().anyMatch(value -> value < 0 || value > MOST)) {
            throw new IllegalArgumentException("A wish is worth between 0 and 100 points: " + points);
        }
        if (farMiles < 1) {
            throw new IllegalArgumentException("Far is at least a mile.");
        }
    }

    public static Weights usual() {
        var points = new EnumMap<Wish, Integer>(Wish.class);
        Arrays.stream(Wish.values()).forEach(wish -> points.put(wish, wish.usualPoints()));
        return new Weights(points, USUALLY_FAR);
    }

    public Weights with(Wish wish, int worth) {
        var changed = new EnumMap<Wish, Integer>(Wish.class);
        changed.putAll(points);
        changed.put(wish, worth);
        return new Weights(changed, farMiles);
    }

    public int of(Wish wish) {
        return points.getOrDefault(wish, 0);
    }
}

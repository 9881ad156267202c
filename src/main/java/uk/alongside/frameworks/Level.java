package uk.alongside.frameworks;

import java.math.BigDecimal;

/**
 * One step of a scale.
 *
 * @param position 1 for the lowest
 * @param label a word or two: {@code Developing}
 * @param meaning what is seen in a school at this level
 * @param points what it counts; more than the level below
 */
public record Level(int position, String label, String meaning, BigDecimal points) {

    public Level {
        points = points.signum() == 0 ? BigDecimal.ZERO : points.stripTrailingZeros();
        if (points.scale() < 0) {
            points = points.setScale(0);
        }
    }
}

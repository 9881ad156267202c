package uk.alongside.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of the report.
 *
 * @param volume what it was measured on
 * @param value nothing where it could not be measured
 * @param bound what the value may be at most
 * @param over what the value was divided by, or what else one has to know to read it; may be empty
 */
public record Figure(
        String name,
        String volume,
        @Nullable BigDecimal value,
        String unit,
        BigDecimal bound,
        boolean ok,
        String over) {

    /** How many times as much one thing takes as the other. */
    public static Figure ratio(String name, String volume, double value, double bound, String over) {
        return of(name, volume, value, 2, "×", bound, over);
    }

    public static Figure count(String name, String volume, long value, String unit, long bound, String over) {
        return of(name, volume, value, 0, unit, bound, over);
    }

    public static Figure percent(String name, String volume, double value, double bound, String over) {
        return of(name, volume, value, 2, "%", bound, over);
    }

    private static Figure of(
            String name, String volume, double value, int places, String unit, double bound, String over) {
        var rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        var most = BigDecimal.valueOf(bound).setScale(places, RoundingMode.HALF_UP);
        return new Figure(name, volume, rounded, unit, most, rounded.compareTo(most) <= 0, over);
    }

    /** A row that ended before it had a figure. */
    public static Figure unmeasured(String name, String reason) {
        return new Figure(name, "", null, "", BigDecimal.ZERO, false, reason);
    }

    /** The same figure, missed, because something besides the bound was not as it has to be. */
    public Figure missed(String because) {
        return new Figure(name, volume, value, unit, bound, false, because);
    }
}

package uk.alongside.pairing.rules;

import java.math.BigDecimal;

/** A point on the national grid, in metres. */
public record Place(int easting, int northing) {

    private static final double METRES_IN_A_TENTH_OF_A_MILE = 160.9344;

    /** How far as the crow flies, in tenths of a mile. */
    public int tenthsOfMilesTo(Place other) {
        double east = (double) easting - other.easting;
        double north = (double) northing - other.northing;
        return Math.toIntExact(Math.round(Math.sqrt(east * east + north * north) / METRES_IN_A_TENTH_OF_A_MILE));
    }

    /** {@code 6.4 miles}. */
    static String miles(int tenths) {
        var miles = BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
        return tenths == 10 ? "1 mile" : miles + " miles";
    }
}

package uk.alongside.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How much of the board the reader's roles open. */
public sealed interface Reach {

    /** Every school. */
    record WholeBoard(Naming naming) implements Reach {}

    /**
     * The reader's own schools, or those they coach, beside the average of the others.
     *
     * @param letters in letter order
     */
    record OwnSchools(List<String> letters, Averages averages) implements Reach {}

    /** When results were recorded, and nothing of what they say. */
    record DatesOnly() implements Reach {}

    /** How schools are called. */
    enum Naming {
        NAMES,
        /** Letters, but for a school that agreed to be named. */
        LETTERS_UNLESS_NAMED,
        LETTERS
    }

    /** The average of the schools that are not the reader's own. */
    sealed interface Averages {

        /**
         * One average for each theme, in theme order.
         *
         * @param otherSchools how many other schools there are; each theme says how many of them it counts
         */
        record OverOthers(int otherSchools, List<ThemeAverage> themes) implements Averages {}

        /** There are too few other schools; the sentence says so. */
        record Refused(String reason) implements Averages {}

        /** This reader sees their own school's figures only. */
        record NotYours() implements Averages {}
    }

    /**
     * A theme's average points over other schools, from 0 to 3.
     *
     * @param value to one decimal place, rounded half up; empty where fewer than five others have a result
     * @param schools over how many schools
     * @param sentence "2.4 of 3, over 19 other schools", or why there is none
     */
    record ThemeAverage(int theme, Optional<BigDecimal> value, int schools, String sentence) {}
}

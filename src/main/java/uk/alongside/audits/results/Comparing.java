package uk.alongside.audits.results;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which two rounds are set beside each other, and of which day.
 *
 * @param before the number of the earlier round; empty for the first that fits
 * @param after the number of the later round; empty for the newest that half of the schools have sent
 * @param asOf the day at whose end the answers stood; empty for today
 * @param page which hundred of schools is listed, counted from nought
 */
public record Comparing(OptionalInt before, OptionalInt after, Optional<LocalDate> asOf, int page) {

    /** What is newest against the beginning. */
    public static final Comparing NEWEST = new Comparing(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), 0);
}

package uk.alongside.schools.profile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words, for sentences that are put together here. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }
}

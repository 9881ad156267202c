package uk.alongside.kernel.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them here: 3 September 2018. */
public final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}

package uk.alongside.kernel.ui;

import java.time.LocalDate;
import uk.alongside.kernel.Days;

/** Days as people write them here: 3 September 2018. */
public final class InWords {

    private InWords() {}

    public static String day(LocalDate day) {
        return Days.inWords(day);
    }
}

package uk.alongside.people.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.alongside.kernel.SchoolTime;

/** Days as people write them. */
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Moments() {}

    static String day(Instant moment) {
        return DAY.format(moment.atZone(SchoolTime.LONDON));
    }
}

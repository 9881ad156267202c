package uk.alongside.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as schools in England count them: by the clock of London, on both sides of its change. */
public final class SchoolTime {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private SchoolTime() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LONDON));
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    /** The first moment that no longer belongs to the day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}

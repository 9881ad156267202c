package uk.alongside.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.Recorded;

/**
 * How the moments at which a row began and ceased to stand are kept: in UTC, and at the end of time while it stands.
 *
 * <p>The primary keys end in that moment, so that no two rows stand for the same thing.
 */
final class Standing {

    /** The condition that finds what stood at the end of a day; {@code :end} is {@link #atEndOf}. */
    static final String AS_OF = " recorded_at < :end and superseded_at >= :end ";

    private static final LocalDateTime FOREVER = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Standing() {}

    /** The first moment after the day, by London's clock. */
    static LocalDateTime atEndOf(LocalDate day) {
        return kept(SchoolTime.endOf(day.isBefore(EARLIEST) ? EARLIEST : day));
    }

    static LocalDateTime kept(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static LocalDateTime keptUntil(Recorded recorded) {
        return recorded.supersededAt().map(Standing::kept).orElse(FOREVER);
    }

    static Instant moment(LocalDateTime kept) {
        return kept.toInstant(ZoneOffset.UTC);
    }

    static Optional<Instant> until(LocalDateTime kept) {
        return kept.equals(FOREVER) ? Optional.empty() : Optional.of(moment(kept));
    }

    /** The day, by London's clock, on which something was recorded. */
    static LocalDate day(LocalDateTime kept) {
        return SchoolTime.dayOf(moment(kept));
    }
}

package uk.alongside.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.alongside.kernel.SchoolTime;

/** How the moments at which a row began and ceased to stand are kept: in UTC, and at the end of time while it stands. */
final class Moments {

    static final LocalDateTime FOREVER = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    /** Finds what stood at a moment; {@code :end} is {@link #FOREVER} for what stands now, or {@link #atEndOf} a day. */
    static final String STANDS = "recorded_at < :end and superseded_at >= :end";

    private Moments() {}

    static LocalDateTime kept(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static LocalDateTime atEndOf(LocalDate day) {
        return kept(SchoolTime.endOf(day));
    }

    static Instant moment(LocalDateTime kept) {
        return kept.toInstant(ZoneOffset.UTC);
    }

    static Optional<Instant> until(LocalDateTime kept) {
        return kept.equals(FOREVER) ? Optional.empty() : Optional.of(moment(kept));
    }
}

package uk.alongside.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How moments are kept: in UTC, and at the end of time for what still stands. */
public final class Moments {

    public static final LocalDateTime FOREVER = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    private Moments() {}

    public static LocalDateTime kept(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static Optional<Instant> ifMoment(ResultSet row, String column) throws SQLException {
        @Nullable LocalDateTime kept = row.getObject(column, LocalDateTime.class);
        return Optional.ofNullable(kept).map(moment -> moment.toInstant(ZoneOffset.UTC));
    }
}

package uk.alongside.security;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as the tables keep them: in UTC, whatever the clock of the machine shows. */
final class Times {

    private Times() {}

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

package uk.alongside.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * One link of the chain: the entries sealed together, tied to the seal before.
 *
 * @param number counts on from 0, the seal that every portal begins with
 */
record TrailSeal(long number, Instant at, int entries, byte[] hash) {

    private static final Comparator<TrailEntry> ORDER =
            Comparator.comparing(entry -> entry.id().toString());

    /** The next link, over these entries in whatever order they come. */
    TrailSeal next(Clock clock, List<TrailEntry> sealed) {
        return next(clock.instant().truncatedTo(ChronoUnit.MICROS), sealed);
    }

    TrailSeal next(Instant at, List<TrailEntry> sealed) {
        var sha = TrailEntry.sha256();
        sha.update(hash);
        sha.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(number + 1)
                .putInt(sealed.size())
                .flip());
        sha.update(at.toString().getBytes(StandardCharsets.UTF_8));
        sealed.stream().sorted(ORDER).forEach(entry -> sha.update(entry.digest()));
        return new TrailSeal(number + 1, at, sealed.size(), sha.digest());
    }
}

package uk.alongside.drafts;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The last writes that a draft took, each with the version that it made, newest first.
 *
 * <p>A device that never got its answer sends the same write again. It is known as long as it is among the last 64; after
 * that it would be shown beside what is kept, which loses nothing either.
 */
record Ops(byte[] bytes) {

    static final Ops NONE = new Ops(new byte[0]);

    private static final int SIZE = 24;
    private static final int AT_MOST = 64;

    OptionalLong versionOf(UUID op) {
        var all = ByteBuffer.wrap(bytes);
        while (all.remaining() >= SIZE) {
            var known = new UUID(all.getLong(), all.getLong());
            var version = all.getLong();
            if (known.equals(op)) {
                return OptionalLong.of(version);
            }
        }
        return OptionalLong.empty();
    }

    Ops with(UUID op, long version) {
        var stay = Math.min(bytes.length, (AT_MOST - 1) * SIZE);
        return new Ops(ByteBuffer.allocate(SIZE + stay)
                .putLong(op.getMostSignificantBits())
                .putLong(op.getLeastSignificantBits())
                .putLong(version)
                .put(bytes, 0, stay)
                .array());
    }
}

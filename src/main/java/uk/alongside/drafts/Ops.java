package uk.alongside.drafts;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The last writes that a draft took, newest first.
 *
 * <p>A device that never got its answer sends the same write again. It is known as long as it is among the last 64; after
 * that it would be shown beside what is kept, which loses nothing either.
 */
record Ops(byte[] bytes) {

    private static final int SIZE = 16;
    private static final int AT_MOST = 64;

    boolean has(UUID op) {
        var all = ByteBuffer.wrap(bytes);
        while (all.remaining() >= SIZE) {
            if (new UUID(all.getLong(), all.getLong()).equals(op)) {
                return true;
            }
        }
        return false;
    }

    Ops with(UUID op) {
        var stay = Math.min(bytes.length, (AT_MOST - 1) * SIZE);
        return new Ops(ByteBuffer.allocate(SIZE + stay)
                .putLong(op.getMostSignificantBits())
                .putLong(op.getLeastSignificantBits())
                .put(bytes, 0, stay)
                .array());
    }
}

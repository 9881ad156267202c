package uk.alongside.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP picture is a list of parts; those that do not show are left out, and so is whatever lies behind its end. */
final class WebpPicture {

    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEAD = 12;
    /** In the extended head: that there is an Exif part, and that there is an XMP part. */
    private static final int SAYS_METADATA = 0x08 | 0x04;

    private WebpPicture() {}

    static byte[] withoutMetadata(byte[] webp) {
        try {
            return copied(ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN), webp);
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            throw TypeOfFile.refused(Pictures.UNREADABLE);
        }
    }

    private static byte[] copied(ByteBuffer in, byte[] webp) {
        var end = (int) Math.min(webp.length, 8 + Integer.toUnsignedLong(in.getInt(4)));
        var out = ByteBuffer.allocate(webp.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        out.put(webp, 0, HEAD);
        var pictures = 0;
        for (var at = HEAD; at + 8 <= end; ) {
            var kind = new String(webp, at, 4, StandardCharsets.US_ASCII);
            var size = in.getInt(at + 4);
            if (size < 0 || size > end - at - 8) {
                throw new IndexOutOfBoundsException(size);
            }
            if (SHOWN.contains(kind)) {
                var start = out.position();
                out.put(webp, at, 8 + size);
                if (kind.equals("VP8X") && size > 0) {
                    out.put(start + 8, (byte) (out.get(start + 8) & ~SAYS_METADATA));
                }
                if (size % 2 == 1) {
                    out.put((byte) 0);
                }
                pictures += kind.equals("VP8 ") || kind.equals("VP8L") || kind.equals("ANMF") ? 1 : 0;
            }
            at += 8 + size + size % 2;
        }
        if (pictures == 0) {
            throw new IndexOutOfBoundsException("no picture");
        }
        out.putInt(4, out.position() - 8);
        var clean = new byte[out.position()];
        out.flip().get(clean);
        return clean;
    }
}

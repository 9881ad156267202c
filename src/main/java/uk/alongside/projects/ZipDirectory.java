package uk.alongside.projects;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of contents at the end of a zip file. It tells why a file cannot be unpacked before anybody tries, and that
 * the file was not cut short.
 */
record ZipDirectory(List<Entry> entries) {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int FIRST_ENTRY_OF_A_ZIP = 0x04034b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Empty for what is not a whole zip file. */
    static Optional<ZipDirectory> read(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0 || (end > 0 && bytes.getInt(0) != FIRST_ENTRY_OF_A_ZIP)) {
            return Optional.empty();
        }
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        long at = Integer.toUnsignedLong(bytes.getInt(end + 16));
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > end || bytes.getInt((int) at) != ENTRY) {
                return Optional.empty();
            }
            int start = (int) at;
            int nameLength = Short.toUnsignedInt(bytes.getShort(start + 28));
            if (at + ENTRY_LENGTH + nameLength > end) {
                return Optional.empty();
            }
            entries.add(new Entry(
                    new String(zip, start + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8),
                    (bytes.getShort(start + 8) & 1) != 0,
                    Short.toUnsignedInt(bytes.getShort(start + 10))));
            at += ENTRY_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(bytes.getShort(start + 30))
                    + Short.toUnsignedInt(bytes.getShort(start + 32));
        }
        return Optional.of(new ZipDirectory(entries));
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    boolean isEncrypted() {
        return entries.stream().anyMatch(Entry::encrypted);
    }

    boolean isCompressedOtherwise() {
        return entries.stream().anyMatch(entry -> entry.method() != STORED && entry.method() != DEFLATED);
    }

    boolean isWorkbook() {
        return entries.stream().anyMatch(entry -> entry.name().equals("[Content_Types].xml"));
    }

    record Entry(String name, boolean encrypted, int method) {}
}

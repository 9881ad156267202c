package uk.alongside.files;

import java.time.Instant;

/**
 * What is known of a file that is kept here.
 *
 * @param name as whoever brought it called it, without paths and signs that mislead
 * @param size in bytes
 */
public record StoredFile(FileId id, String name, FileType type, long size, Instant keptAt, Scan scan, TextState text) {

    private static final long KILO = 1024;

    /** {@code 1.4 MB}, as people read sizes. */
    public String sizeInWords() {
        if (size < KILO) {
            return size + " bytes";
        }
        if (size < KILO * KILO) {
            return (size + KILO / 2) / KILO + " KB";
        }
        var tenths = (size * 10 + KILO * KILO / 2) / (KILO * KILO);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " MB";
    }
}

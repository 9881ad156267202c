package uk.alongside.schools.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import uk.alongside.kernel.RuleBroken;

/**
 * In which letters a file is written.
 *
 * <p>The register is published in windows-1252, its census files in UTF-8, and people save either in whatever their
 * spreadsheet likes; no file says which. UTF-8 is hardly ever met by chance, so a file that has more whole characters of it
 * than broken ones is UTF-8, and its broken ones are damaged letters.
 */
record TextForm(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_LINE = 1_000_000;

    /** Looks at all of the file. */
    static TextForm of(InputStream file) throws IOException {
        var buffer = new byte[1 << 16];
        var scan = new Scan();
        boolean first = true;
        for (int read = file.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = file.readNBytes(buffer, 0, buffer.length)) {
            if (first) {
                first = false;
                var marked = marked(buffer, read);
                if (marked != null) {
                    return marked;
                }
                refuseOtherThanText(buffer, read);
            }
            scan.over(buffer, read);
        }
        if (first) {
            throw new RuleBroken("The file is empty.");
        }
        return new TextForm(scan.isUtf8() ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static @org.jspecify.annotations.Nullable TextForm marked(byte[] start, int length) {
        if (length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new TextForm(StandardCharsets.UTF_8, 3);
        }
        if (length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextForm(StandardCharsets.UTF_16LE, 2);
        }
        if (length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new TextForm(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static void refuseOtherThanText(byte[] start, int length) {
        if (length >= 2 && start[0] == 'P' && start[1] == 'K') {
            throw new RuleBroken(
                    "This is a zip file or a spreadsheet, not a CSV file. Unpack it, or save the sheet as CSV, and import that.");
        }
        for (int i = 0; i < Math.min(length, 4096); i++) {
            if (start[i] == 0) {
                throw new RuleBroken("This is not a text file. Choose the CSV file as it was published.");
            }
        }
    }

    /** The file's text, from behind its mark. */
    Reader read(InputStream file) throws IOException {
        file.skipNBytes(mark);
        return new InputStreamReader(file, charset);
    }

    static int longestLine() {
        return LONGEST_LINE;
    }

    /** Counts characters beyond ASCII that are whole in UTF-8, and bytes that are not. */
    private static final class Scan {

        private long whole;
        private long broken;
        private int awaited;

        void over(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                int value = bytes[i];
                if (awaited > 0) {
                    if ((value & 0xC0) == 0x80) {
                        awaited--;
                        if (awaited == 0) {
                            whole++;
                        }
                        continue;
                    }
                    broken++;
                    awaited = 0;
                }
                if (value < 0) {
                    begin(value & 0xFF);
                }
            }
        }

        private void begin(int value) {
            if (value >= 0xC2 && value <= 0xDF) {
                awaited = 1;
            } else if (value >= 0xE0 && value <= 0xEF) {
                awaited = 2;
            } else if (value >= 0xF0 && value <= 0xF4) {
                awaited = 3;
            } else {
                broken++;
            }
        }

        boolean isUtf8() {
            return whole >= broken + awaited;
        }
    }
}

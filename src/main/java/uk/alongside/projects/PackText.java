package uk.alongside.projects;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Turns the bytes of one file into text: strictly UTF-8, and where it is not, saying where and what to do. */
final class PackText {

    private static final char MARK = '\ufeff';
    private static final String SAVE_AGAIN =
            " Save it again as UTF-8; in Excel choose \"CSV UTF-8 (comma delimited)\".";

    private PackText() {}

    static Optional<String> decode(PackFile file, byte[] bytes, PackFaults faults) {
        if (isUtf16(bytes)) {
            faults.add(file.name(), 1, "", "This file is written in UTF-16 (\"Unicode text\")." + SAVE_AGAIN);
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            reportFirstBadByte(file, text, Byte.toUnsignedInt(bytes[in.position()]), faults);
            return Optional.empty();
        }
        return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        return first == 0xff && second == 0xfe || first == 0xfe && second == 0xff || first == 0 ^ second == 0;
    }

    private static void reportFirstBadByte(PackFile file, String before, int bad, PackFaults faults) {
        int line = 1;
        int startOfLine = 0;
        for (int i = 0; i < before.length(); i++) {
            char character = before.charAt(i);
            boolean ends = character == '\n'
                    || character == '\r' && (i + 1 == before.length() || before.charAt(i + 1) != '\n');
            if (ends) {
                line++;
                startOfLine = i + 1;
            }
        }
        var beginning = before.substring(startOfLine);
        faults.add(
                file.name(),
                line,
                column(file.columns(), beginning),
                "Character %d of this line is not UTF-8 (byte %02X); the file was probably written by an older program in Windows-1252."
                                .formatted(beginning.codePointCount(0, beginning.length()) + 1, bad)
                        + SAVE_AGAIN);
    }

    private static String column(List<String> columns, String beginningOfLine) {
        boolean quoted = false;
        int commas = 0;
        for (int i = 0; i < beginningOfLine.length(); i++) {
            if (beginningOfLine.charAt(i) == '"') {
                quoted = !quoted;
            } else if (beginningOfLine.charAt(i) == ',' && !quoted) {
                commas++;
            }
        }
        return commas < columns.size() ? columns.get(commas) : "";
    }
}

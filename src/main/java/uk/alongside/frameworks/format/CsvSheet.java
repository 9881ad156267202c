package uk.alongside.frameworks.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import uk.alongside.kernel.FormulaGuard;

/** Reads a CSV file as a sheet: UTF-8, with commas, semicolons or tabs between the columns. */
final class CsvSheet {

    private static final char MARK = '\ufeff';
    private static final String SAVE_AGAIN =
            " Open it in the spreadsheet program, choose \"Save as\" and \"CSV UTF-8\", and send that file.";

    private CsvSheet() {}

    static Optional<RawSheet> read(String name, byte[] bytes, Faults faults) {
        return decoded(name, bytes, faults).flatMap(text -> read(name, text, faults));
    }

    private static Optional<RawSheet> read(String name, String text, Faults faults) {
        var separator = separator(text);
        var open = lineOfOpenQuote(text, separator);
        if (open > 0) {
            faults.add(
                    name,
                    open,
                    "",
                    "A quotation mark is opened here and closed nowhere, or stands inside a cell. Put the whole cell in"
                            + " quotation marks, and write a quotation mark inside it twice.");
            return Optional.empty();
        }
        var rows = new ArrayList<RawSheet.RawRow>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var row : records) {
                if (row.getStartingLineNumber() > Limits.ROWS) {
                    faults.add(name, Limits.ROWS, "", Excel.TOO_MANY_ROWS);
                    return Optional.empty();
                }
                if (row.getFieldCount() > Limits.COLUMNS) {
                    faults.add(
                            name,
                            Math.toIntExact(row.getStartingLineNumber()),
                            "",
                            "This line has %,d columns. Check the commas.".formatted(row.getFieldCount()));
                    return Optional.empty();
                }
                var cells = row.getFields().stream()
                        .map(cell -> RawSheet.RawCell.of(FormulaGuard.off(cell.strip())))
                        .toList();
                rows.add(new RawSheet.RawRow(Math.toIntExact(row.getStartingLineNumber()), cells));
            }
        } catch (CsvParseException tooMuch) {
            faults.add(
                    name,
                    0,
                    "",
                    "A cell or a line of this file is larger than any that is asked for. Check its quotation marks and commas.");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory failed", impossible);
        }
        return Optional.of(new RawSheet(name, rows));
    }

    /** What stands most often in the first line that says anything. */
    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(character -> character == sign).count();
    }

    /** Where a quotation mark has no partner, counted from 1; 0 where all have. */
    private static int lineOfOpenQuote(String text, char separator) {
        int line = 1;
        int opened = 0;
        boolean cellBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (opened > 0) {
                if (sign == '"') {
                    if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        i++;
                    } else if (endsCell(text, i + 1, separator)) {
                        opened = 0;
                        cellBegins = false;
                    } else {
                        return line;
                    }
                }
            } else if (sign == '"') {
                if (!cellBegins) {
                    return line;
                }
                opened = line;
            } else {
                cellBegins = sign == separator || sign == '\n' || sign == '\r';
            }
            if (sign == '\n') {
                line++;
            }
        }
        return opened;
    }

    private static boolean endsCell(String text, int at, char separator) {
        return at >= text.length()
                || text.charAt(at) == separator
                || text.charAt(at) == '\n'
                || text.charAt(at) == '\r';
    }

    static Optional<String> decoded(String name, byte[] bytes, Faults faults) {
        if (isUtf16(bytes)) {
            faults.add(name, 0, "", "This file is written in UTF-16 (\"Unicode text\")." + SAVE_AGAIN);
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
            var line = (int) text.chars().filter(sign -> sign == '\n').count() + 1;
            faults.add(
                    name,
                    line,
                    "",
                    "A character of this line is not UTF-8 (byte %02X); the file was probably written by an older program in Windows-1252."
                                    .formatted(Byte.toUnsignedInt(bytes[in.position()]))
                            + SAVE_AGAIN);
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

    /** Only to say which files are sheets. */
    static String nameOf(String file) {
        var name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    }
}

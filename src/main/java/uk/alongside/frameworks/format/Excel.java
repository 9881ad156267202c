package uk.alongside.frameworks.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of an Excel workbook (XLSX). What could do something when it is opened is refused. */
final class Excel {

    static final String TOO_MANY_ROWS =
            "This sheet has more than %,d rows. That is far more than is asked for; nothing was read."
                    .formatted(Limits.ROWS);

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final Pattern DATE_FORMAT =
            Pattern.compile("(?i)(?:.*[^a-z])?(?:d{1,4}|y{2,4}|m{3,5})(?:[^a-z].*)?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,20})?(?:[Ee][+-]?[0-9]{1,3})?");

    private Excel() {}

    static boolean isWorkbook(Map<String, byte[]> files) {
        return files.containsKey("[Content_Types].xml");
    }

    static Optional<List<RawSheet>> read(Map<String, byte[]> files, Faults faults) {
        var refusal = refusal(files);
        if (refusal.isPresent()) {
            faults.add(refusal.get());
            return Optional.empty();
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(Unpacked.packed(files)), WITH_FORMATS)) {
            var sheets = new ArrayList<RawSheet>();
            for (var sheet : workbook.getSheets().toList()) {
                var rows = rows(sheet);
                if (rows.isEmpty()) {
                    faults.add(sheet.getName(), Limits.ROWS, "", TOO_MANY_ROWS);
                    return Optional.empty();
                }
                sheets.add(new RawSheet(sheet.getName(), rows.get()));
            }
            return Optional.of(sheets);
        } catch (IOException | UncheckedIOException | ExcelReaderException damaged) {
            return cannotBeRead(faults);
        } catch (RuntimeException damaged) {
            // A part that is missing or says nonsense shows as whatever the reader stumbles over.
            return cannotBeRead(faults);
        }
    }

    private static Optional<List<RawSheet>> cannotBeRead(Faults faults) {
        faults.add("The workbook is damaged and cannot be read. Open it in the spreadsheet program, save it again as an"
                + " Excel workbook (XLSX), and send that file.");
        return Optional.empty();
    }

    private static Optional<String> refusal(Map<String, byte[]> files) {
        for (var file : files.entrySet()) {
            var name = file.getKey().toLowerCase(Locale.ROOT);
            if (name.contains("vbaproject") || name.contains("macrosheets")) {
                return Optional.of(
                        "The workbook has macros in it. Save it as a workbook without macros (XLSX), and send"
                                + " that file.");
            }
            if (name.contains("externallinks/") || name.contains("embeddings/") || name.contains("activex/")) {
                return Optional.of("The workbook has links to other files, or other things embedded in it. Copy the"
                        + " cells into a new workbook as values, and send that file.");
            }
            if ((name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml"))
                    && isNotPlainXml(file.getValue())) {
                return Optional.of("The workbook holds declarations that no spreadsheet program writes. Copy the cells"
                        + " into a new workbook, and send that file.");
            }
        }
        return Optional.empty();
    }

    /** Declares entities or a document type, or hides what it says from this question in another encoding. */
    private static boolean isNotPlainXml(byte[] part) {
        var text = new String(part, StandardCharsets.ISO_8859_1);
        if (part.length > 1 && (part[0] == 0 || part[1] == 0 || part[0] == (byte) 0xff || part[0] == (byte) 0xfe)) {
            return true;
        }
        var head = text.substring(0, Math.min(200, text.length())).toLowerCase(Locale.ROOT);
        if (head.contains("encoding=") && !head.contains("utf-8") && !head.contains("us-ascii")) {
            return true;
        }
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }

    /** Empty where there are more rows than any framework has. */
    private static Optional<List<RawSheet.RawRow>> rows(Sheet sheet) throws IOException {
        try (var stream = sheet.openStream()) {
            var rows = new ArrayList<RawSheet.RawRow>();
            for (var all = stream.iterator(); all.hasNext(); ) {
                var row = all.next();
                if (row.getRowNum() > Limits.ROWS || rows.size() >= Limits.ROWS) {
                    return Optional.empty();
                }
                var read = new RawSheet.RawRow(row.getRowNum(), cells(row));
                if (!read.isEmpty()) {
                    rows.add(read);
                }
            }
            return Optional.of(rows);
        }
    }

    private static List<RawSheet.RawCell> cells(Row row) {
        var cells = new ArrayList<RawSheet.RawCell>();
        for (int column = 0; column < Math.min(row.getCellCount(), Limits.COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(Excel::cell).orElse(RawSheet.RawCell.of("")));
        }
        return cells;
    }

    private static RawSheet.RawCell cell(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA ->
                RawSheet.RawCell.faulty(
                        "This cell is a formula, which is not followed here. Copy it and paste it as a value.");
            case ERROR ->
                RawSheet.RawCell.faulty("This cell shows an error of the spreadsheet. Write what it should say.");
            case BOOLEAN -> RawSheet.RawCell.of(Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no");
            case NUMBER -> number(cell);
            case STRING, EMPTY -> RawSheet.RawCell.of(cell.getType() == CellType.EMPTY ? "" : cell.getText());
        };
    }

    private static RawSheet.RawCell number(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null
                && !format.equalsIgnoreCase("general")
                && DATE_FORMAT.matcher(format).matches()) {
            return RawSheet.RawCell.faulty(
                    "The spreadsheet took this for a date. Format the cell as text, and write it again.");
        }
        var raw = cell.getRawValue();
        if (raw == null || !NUMBER.matcher(raw).matches()) {
            return RawSheet.RawCell.faulty("This number cannot be read. Format the cell as text, and write it again.");
        }
        return RawSheet.RawCell.of(new BigDecimal(raw)
                .round(new MathContext(15))
                .stripTrailingZeros()
                .toPlainString());
    }
}

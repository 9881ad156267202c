package uk.alongside.audits.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.alongside.frameworks.Must;
import uk.alongside.kernel.FormulaGuard;

/**
 * Writes a school's sheet as a workbook or as CSV. Above the statements stands which self-review it belongs to, and beside
 * each a mark of what was on the portal then, so that a file which comes back says what was changed in it.
 */
public final class SheetWriting {

    static final String BELONGS_TO = "Belongs to";
    static final String SELF_REVIEW = "Self-review";
    static final String SCHOOL = "School";

    private static final String TO_FILL = "FFF6DC";
    private static final String HOW =
            "Write in the columns “answer”, “in place” and “what shows it”, and leave the others"
                    + " as they are. An empty cell takes nothing away. Name no pupil.";

    private final SheetContent content;
    private final String downloaded;
    private final boolean filledIn;

    /**
     * @param downloaded when, in words
     * @param filledIn with what stands on the portal, or empty
     */
    public SheetWriting(SheetContent content, String downloaded, boolean filledIn) {
        this.content = content;
        this.downloaded = downloaded;
        this.filledIn = filledIn;
    }

    public byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Alongside", "1.0")) {
            var answers = workbook.newWorksheet("answers");
            var howTo = workbook.newWorksheet("how to answer");
            write(answers, howTo);
            writeHowTo(howTo);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, Worksheet howTo) throws IOException {
        int line = 0;
        for (var row : above()) {
            for (int column = 0; column < row.size(); column++) {
                sheet.value(line, column, row.get(column));
                sheet.style(line, column).format("@").set();
            }
            sheet.style(line, 0).bold().set();
            line++;
        }
        int heading = line;
        for (var column : Column.values()) {
            sheet.value(heading, column.ordinal(), column.heading());
            sheet.style(heading, column.ordinal())
                    .bold()
                    .borderStyle("thin")
                    .verticalAlignment("top")
                    .set();
            sheet.width(column.ordinal(), column.width());
        }
        for (var row : content.rows()) {
            line++;
            var cells = cells(row);
            for (var column : Column.values()) {
                var cell = cells.get(column.ordinal());
                if (!cell.isEmpty()) {
                    sheet.value(line, column.ordinal(), cell);
                }
                var style = sheet.style(line, column.ordinal())
                        .format("@")
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle("thin");
                (column.isToFill() ? style.fillColor(TO_FILL) : style).set();
            }
        }
        if (!content.rows().isEmpty()) {
            sheet.range(heading + 1, Column.ANSWER.ordinal(), line, Column.ANSWER.ordinal())
                    .validateWithList(howTo.range(1, 1, content.scale().levels().size() + 2, 1))
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .showErrorMessage(false)
                    .errorTitle("Answer")
                    .error("Choose one of the answers, or write its number.");
        }
        sheet.freezePane(0, heading + 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(heading);
        sheet.finish();
    }

    private void writeHowTo(Worksheet sheet) throws IOException {
        sheet.value(0, 0, "number");
        sheet.value(0, 1, "answer");
        sheet.value(0, 2, "what it means");
        IntStream.range(0, 3).forEach(column -> sheet.style(0, column).bold().set());
        int line = 0;
        for (var level : content.scale().levels()) {
            line++;
            sheet.value(line, 0, level.position());
            text(sheet, line, 1, level.label());
            text(sheet, line, 2, level.meaning());
        }
        text(sheet, line + 1, 1, AnswerInWords.NOT_APPLICABLE);
        text(sheet, line + 2, 1, AnswerInWords.DONT_KNOW);
        text(sheet, line + 4, 1, HOW);
        sheet.width(1, 40);
        sheet.width(2, 80);
        sheet.finish();
    }

    private static void text(Worksheet sheet, int line, int column, String text) {
        sheet.value(line, column, text);
        sheet.style(line, column)
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    public byte[] csv() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (var row : above()) {
                csv.writeRecord(row.stream().map(FormulaGuard::on).toList());
            }
            csv.writeRecord(Column.headings());
            for (var row : content.rows()) {
                csv.writeRecord(cells(row).stream().map(FormulaGuard::on).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }

    private List<List<String>> above() {
        return List.of(
                List.of(SELF_REVIEW, content.round()),
                List.of(SCHOOL, content.school()),
                List.of("Project", content.project()),
                List.of("Framework", content.edition()),
                List.of(BELONGS_TO, content.review().toString()),
                List.of("Downloaded", downloaded),
                List.of("How", HOW));
    }

    private List<String> cells(SheetContent.Row row) {
        var shown = filledIn ? row.now() : Filled.NOTHING;
        var cells = new ArrayList<String>();
        cells.add(row.area());
        cells.add(row.code());
        cells.add(row.text());
        cells.add(law(row.musts()));
        cells.add(shown.judgement()
                .map(judgement -> AnswerInWords.of(judgement, content.scale()))
                .orElse(""));
        cells.add(inPlace(row, shown));
        cells.add(shown.words());
        cells.add(shown.fingerprint());
        return cells;
    }

    private static String inPlace(SheetContent.Row row, Filled shown) {
        if (row.musts().isEmpty() || shown.judgement().isEmpty()) {
            return "";
        }
        return shown.musts().isEmpty() ? "none" : shown.mustsInWords();
    }

    private static String law(List<Must> musts) {
        return IntStream.range(0, musts.size())
                .mapToObj(number -> "%d. %s (from level %d)"
                        .formatted(
                                number + 1,
                                musts.get(number).text(),
                                musts.get(number).fromLevel()))
                .collect(Collectors.joining("\n"));
    }
}

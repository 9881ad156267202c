package uk.alongside.projects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.alongside.kernel.FormulaGuard;

/** How an import ended. */
public sealed interface PackImport {

    /** There is a new project, and whoever imported it leads it. */
    record Made(String key, String name) implements PackImport {}

    /**
     * Nothing was saved.
     *
     * @param faults in the order of the pack
     * @param more how many further faults there are beyond those that are listed
     */
    record Refused(List<PackFault> faults, int more) implements PackImport {

        public Refused {
            faults = List.copyOf(faults);
        }

        /** The list as a file to work through in a spreadsheet. */
        public byte[] asCsv() {
            var text = new StringWriter();
            text.append('\ufeff'); // tells spreadsheets that this is UTF-8
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
                csv.writeRecord("file", "line", "column", "sentence");
                faults.forEach(fault -> csv.writeRecord(
                        FormulaGuard.on(fault.file()),
                        fault.line() == 0 ? "" : Integer.toString(fault.line()),
                        FormulaGuard.on(fault.column()),
                        FormulaGuard.on(fault.sentence())));
            } catch (IOException impossible) {
                throw new UncheckedIOException("Writing to memory failed", impossible);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}

package uk.alongside.projects;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.kernel.Characters;
import uk.alongside.kernel.FormulaGuard;

/**
 * Reads the text of one file as a table: its header, then its rows, each line looked at for itself so that one fault does
 * not hide the next.
 */
final class PackTable {

    private final PackFile file;
    private final PackReading pack;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<PackRow> rows = new ArrayList<>();

    private PackTable(PackFile file, PackReading pack) {
        this.file = file;
        this.pack = pack;
        for (var column : file.columns()) {
            places.put(column, places.size());
        }
    }

    /** Empty where the header is not the one of the file. */
    static Optional<List<PackRow>> read(PackFile file, String text, PackReading pack) {
        var table = new PackTable(file, pack);
        var checked = QuotedLines.check(text, (line, sentence) -> {
            pack.fault(file.name(), line, "", sentence);
            pack.couldNotReadAllOf(file.name());
        });
        boolean header = true;
        try (var records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(checked)) {
            for (var row : records) {
                if (header) {
                    header = false;
                    if (!table.readHeader(row)) {
                        return Optional.empty();
                    }
                } else if (!table.readRow(row)) {
                    break;
                }
            }
        } catch (CsvParseException tooMuch) {
            // The lines were looked at before, so that all it can still stumble over is a line that has no end of
            // cells.
            pack.fault(file.name(), 0, "", "A line has more cells than any table. Check the commas in this file.");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory failed", impossible);
        }
        if (header) {
            pack.fault(file.name(), 1, "", "The file is empty. Its first line is: " + table.expected());
            return Optional.empty();
        }
        return Optional.of(table.rows);
    }

    private String expected() {
        return String.join(",", file.columns());
    }

    private boolean readHeader(CsvRecord header) {
        var found = header.getFields().stream().map(String::strip).toList();
        if (found.equals(file.columns())) {
            return true;
        }
        int line = Math.toIntExact(header.getStartingLineNumber());
        if (found.size() == 1
                && (found.getFirst().contains(";") || found.getFirst().contains("\t"))) {
            fault(
                    line,
                    "",
                    "The columns are separated by semicolons or tabs. Save the file with commas between its columns.");
            return false;
        }
        if (found.size() > 3 * file.columns().size()) {
            fault(line, "", "This line has %,d columns. The first line is: ".formatted(found.size()) + expected());
            return false;
        }
        var seen = new HashSet<String>();
        int faults = 0;
        for (var column : found) {
            if (!file.columns().contains(column)) {
                fault(line, shown(column), "There is no such column in this file. The first line is: " + expected());
                faults++;
            } else if (!seen.add(column)) {
                fault(line, column, "This column is there twice. The first line is: " + expected());
                faults++;
            }
        }
        for (var column : file.columns()) {
            if (!found.contains(column)) {
                fault(line, column, "This column is missing. The first line is: " + expected());
                faults++;
            }
        }
        if (faults == 0) {
            fault(line, "", "The columns are in another order. The first line is: " + expected());
        }
        return false;
    }

    private static String shown(String column) {
        return column.length() <= 40 ? column : column.substring(0, 40) + "…";
    }

    /** False where there are more rows than a pack may have. */
    private boolean readRow(CsvRecord row) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        var cells = row.getFields().stream().map(String::strip).toArray(String[]::new);
        if (allEmpty(cells)) {
            return true;
        }
        if (!pack.hasRoomForARow(file, line, rows.size())) {
            return false;
        }
        if (cells.length != file.columns().size()) {
            fault(
                    line,
                    "",
                    "This line has %d columns and the first line has %d. Check the commas; a cell with a comma in it stands in quotation marks."
                            .formatted(cells.length, file.columns().size()));
            pack.couldNotReadAllOf(file.name());
            return true;
        }
        for (int i = 0; i < cells.length; i++) {
            var column = file.columns().get(i);
            Characters.strangeIn(cells[i]).ifPresent(sentence -> fault(line, column, sentence));
            cells[i] = FormulaGuard.off(cells[i]);
        }
        rows.add(new PackRow(pack, file.name(), line, places, cells));
        return true;
    }

    private static boolean allEmpty(String[] cells) {
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void fault(int line, String column, String sentence) {
        pack.fault(file.name(), line, column, sentence);
    }
}

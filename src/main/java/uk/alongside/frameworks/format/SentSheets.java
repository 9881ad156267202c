package uk.alongside.frameworks.format;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import uk.alongside.frameworks.FrameworkFault;

/**
 * The sheets of a workbook or a CSV file that somebody sent, read without trusting a word of it, for other modules that
 * take such files: what could do something is refused, and no file is larger than a page can show.
 *
 * @param sheets none where there are faults
 * @param faults why it cannot be read
 */
@NamedInterface("sheets")
public record SentSheets(List<RawSheet> sheets, List<FrameworkFault> faults) {

    /** Bytes of a file that is sent. */
    public static final int LARGEST_FILE = Limits.FILE;

    public SentSheets {
        sheets = List.copyOf(sheets);
        faults = List.copyOf(faults);
    }

    /** Reads a workbook or a CSV file: which of them, its bytes say. */
    public static SentSheets read(byte[] bytes) {
        var faults = new Faults();
        var sheets = sheetsOf(bytes, faults).orElse(List.of());
        return faults.isEmpty() ? new SentSheets(sheets, List.of()) : new SentSheets(List.of(), faults.list());
    }

    private static Optional<List<RawSheet>> sheetsOf(byte[] bytes, Faults faults) {
        var refusal = FrameworkFile.refusal(bytes);
        if (refusal.isPresent()) {
            faults.add(refusal.get());
            return Optional.empty();
        }
        if (!Unpacked.isZip(bytes)) {
            return CsvSheet.read("", bytes, faults).map(List::of);
        }
        var files = Unpacked.files(bytes, faults);
        if (files.isPresent() && !Excel.isWorkbook(files.get())) {
            faults.add("This is neither a workbook (XLSX) nor CSV. Save it as one of these, and send that file.");
            return Optional.empty();
        }
        return files.flatMap(found -> Excel.read(found, faults));
    }

    /** A text as a page may show it: without what nobody sees, and not longer than a line. */
    public static String shown(String text) {
        return Tables.shown(text);
    }
}

package uk.alongside.frameworks.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.FrameworkFault;
import uk.alongside.frameworks.Scale;

/** A framework that somebody sent as a file: what it says, or why it cannot be taken. */
public sealed interface FrameworkFile {

    /** Where nothing was before. */
    Content NOTHING = new Content(new Scale(List.of()), List.of());

    /**
     * It could be read.
     *
     * @param notes what was left out, and what is still missing, as sentences
     */
    record Read(Heading heading, Content content, List<String> notes) implements FrameworkFile {

        public Read {
            notes = List.copyOf(notes);
        }
    }

    /**
     * It has faults, and nothing of it is taken.
     *
     * @param more how many there are beyond those that are listed
     */
    record Refused(List<FrameworkFault> faults, int more) implements FrameworkFile {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a workbook, a CSV file with statements, a zip file of CSV files, or JSON: which of them, its bytes say.
     *
     * @param base what stays where the file says nothing of the scale or the areas
     */
    static FrameworkFile read(byte[] bytes, Content base, Identities identities) {
        return read(bytes, base, identities, Optional.empty());
    }

    /**
     * A framework that nothing was before.
     *
     * @param unlessSaid what it is called where the file does not say; nothing where the file has to
     */
    static FrameworkFile readNew(byte[] bytes, Heading unlessSaid) {
        return read(bytes, NOTHING, Identities.ofNew(), Optional.of(unlessSaid));
    }

    private static FrameworkFile read(byte[] bytes, Content base, Identities identities, Optional<Heading> unlessSaid) {
        var faults = new Faults();
        var notes = new ArrayList<String>();
        return tables(bytes, faults, notes)
                .map(tables -> parsed(tables, base, identities, unlessSaid, faults, notes))
                .orElseGet(() -> new Refused(faults.list(), faults.more()));
    }

    /** The six files of a folder, each by its name without the ending. */
    static FrameworkFile ofFolder(Map<String, byte[]> files, Identities identities) {
        var faults = new Faults();
        var notes = new ArrayList<String>();
        var tables = Tables.among(sheets(files, faults), faults, notes);
        notes.forEach(faults::add);
        return parsed(tables, NOTHING, identities, Optional.of(Heading.NOTHING), faults, notes);
    }

    private static FrameworkFile parsed(
            Map<Kind, Table> tables,
            Content base,
            Identities identities,
            Optional<Heading> unlessSaid,
            Faults faults,
            List<String> notes) {
        var parsing = new Parsing(tables, base, identities, faults, notes);
        var said = parsing.heading();
        var heading = unlessSaid.map(said::or).orElse(said);
        if (unlessSaid.isPresent()) {
            parsing.requireHeading(heading);
        }
        var content = parsing.content();
        return faults.isEmpty() ? new Read(heading, content, notes) : new Refused(faults.list(), faults.more());
    }

    private static Optional<Map<Kind, Table>> tables(byte[] bytes, Faults faults, List<String> notes) {
        var refusal = refusal(bytes);
        if (refusal.isPresent()) {
            faults.add(refusal.get());
            return Optional.empty();
        }
        if (Unpacked.isZip(bytes)) {
            return Unpacked.files(bytes, faults)
                    .flatMap(files -> sheetsOfZip(files, faults))
                    .map(sheets -> Tables.among(sheets, faults, notes));
        }
        if (Json.isJson(bytes)) {
            return Json.read(bytes, faults, notes);
        }
        return CsvSheet.read("the file", bytes, faults).map(sheet -> Tables.among(List.of(sheet), faults, notes));
    }

    /** Why a file is not read at all, by its size and its first bytes. */
    static Optional<String> refusal(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("The file is empty. Choose it again.");
        }
        if (bytes.length > Limits.FILE) {
            return Optional.of("The file is larger than 5 MB. Check that it holds nothing but its tables.");
        }
        if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Optional.of(
                    "This is a workbook of an older kind (XLS), or one with a password. Save it as an Excel workbook"
                            + " (XLSX) without a password, and send that file.");
        }
        if (beginsWith(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("This is a PDF. Send a workbook (XLSX) or CSV.");
        }
        return Optional.empty();
    }

    private static Optional<List<RawSheet>> sheetsOfZip(Map<String, byte[]> files, Faults faults) {
        if (Excel.isWorkbook(files)) {
            return Excel.read(files, faults);
        }
        if (files.containsKey("mimetype")) {
            faults.add(
                    "This is a file of another program (OpenDocument). Save it as an Excel workbook (XLSX) or as CSV, and"
                            + " send that file.");
            return Optional.empty();
        }
        var sheets = sheets(files, faults);
        if (sheets.isEmpty() && faults.isEmpty()) {
            faults.add("The zip file holds no CSV files. Its files are called statements.csv, scale.csv and so on.");
        }
        return faults.isEmpty() ? Optional.of(sheets) : Optional.empty();
    }

    private static List<RawSheet> sheets(Map<String, byte[]> files, Faults faults) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().toLowerCase(Locale.ROOT).endsWith(".csv"))
                .filter(file -> !file.getKey().startsWith("__MACOSX/"))
                .flatMap(file -> CsvSheet.read(CsvSheet.nameOf(file.getKey()), file.getValue(), faults).stream())
                .toList();
    }

    private static boolean beginsWith(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}

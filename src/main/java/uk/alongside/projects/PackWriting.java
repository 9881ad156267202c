package uk.alongside.projects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.alongside.kernel.FormulaGuard;
import uk.alongside.schools.SchoolId;

/**
 * One pack on its way out. The same content is always the same bytes: entries stand in the order of the format, each with
 * the same time, their text in UTF-8 with a line feed after each line.
 */
class PackWriting implements PackTarget {

    /** Noon: for the very first moment a zip file can tell, Java would add a second time that depends on the zone. */
    private static final LocalDateTime TIME_OF_ALL = LocalDateTime.of(1980, 1, 1, 12, 0);

    private final Map<String, PackFile> files = new LinkedHashMap<>();
    private final Map<String, List<String[]>> rows = new LinkedHashMap<>();
    private final Map<SchoolId, String> letters;

    PackWriting(List<PackFile> files, Map<SchoolId, String> letters) {
        for (var file : files) {
            this.files.put(file.name(), file);
            this.rows.put(file.name(), new ArrayList<>());
        }
        this.letters = Map.copyOf(letters);
    }

    @Override
    public Map<SchoolId, String> letters() {
        return letters;
    }

    @Override
    public void row(String file, String... cells) {
        var known = files.get(file);
        var table = rows.get(file);
        if (known == null || table == null || known.columns().size() != cells.length) {
            throw new IllegalArgumentException("Not a row of " + file + ": " + Arrays.toString(cells));
        }
        table.add(Arrays.stream(cells).map(FormulaGuard::on).toArray(String[]::new));
    }

    /** The zip file, its manifest written last. A file that may be missing and has no rows is left out. */
    byte[] zip() {
        Manifest.write(this, version());
        var contents = new LinkedHashMap<String, byte[]>();
        for (var file : files.values()) {
            var table = rows.getOrDefault(file.name(), List.of());
            if (file.required() || !table.isEmpty()) {
                contents.put(file.name(), csv(file.columns(), table));
            }
        }
        return zip(contents);
    }

    private int version() {
        return files.values().stream()
                .filter(file -> !rows.getOrDefault(file.name(), List.of()).isEmpty())
                .mapToInt(PackFile::since)
                .max()
                .orElse(Manifest.FIRST_VERSION);
    }

    /** Files put into a zip file in the given order, as every pack is. */
    static byte[] zip(Map<String, byte[]> contents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var content : contents.entrySet()) {
                var entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(TIME_OF_ALL);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] csv(List<String> header, List<String[]> table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            table.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

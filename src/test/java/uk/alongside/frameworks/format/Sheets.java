package uk.alongside.frameworks.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.FrameworkFault;
import uk.alongside.frameworks.Scale;

/** Files as people send them, made for a test. */
final class Sheets {

    static final Content NOTHING = new Content(new Scale(List.of()), List.of());

    static final String FRAMEWORK = "key,name,publisher,about,edition,label\nlights,Lights,The keepers,,1,2026\n";
    static final String SCALE = "level,label,meaning,points\n1,Dark,,0\n2,Lit,,1\n";
    static final String AREAS = "code,title,about\n1,The lamp,\n2,The harbour,\n";
    static final String STATEMENTS = "area,code,text\n1,1.1,The lamp is lit.\n2,2.1,Boats find the harbour.\n";

    private Sheets() {}

    static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("framework.csv", utf8(FRAMEWORK));
        files.put("scale.csv", utf8(SCALE));
        files.put("areas.csv", utf8(AREAS));
        files.put("statements.csv", utf8(STATEMENTS));
        return files;
    }

    /** The small framework with one file in the place of its own. */
    static byte[] with(String file, String text) {
        var files = files();
        files.put(file, utf8(text));
        return Unpacked.packed(files);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with one sheet. */
    static byte[] workbook(String name, Consumer<Worksheet> filling) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            filling.accept(workbook.newWorksheet(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    static FrameworkFile read(byte[] bytes) {
        return FrameworkFile.read(bytes, NOTHING, Identities.ofNew());
    }

    static FrameworkFile.Read good(byte[] bytes) {
        return switch (read(bytes)) {
            case FrameworkFile.Read read -> read;
            case FrameworkFile.Refused refused -> throw new AssertionError("refused: " + refused.faults());
        };
    }

    static List<FrameworkFault> faults(byte[] bytes) {
        return switch (read(bytes)) {
            case FrameworkFile.Read read -> throw new AssertionError("taken: " + read);
            case FrameworkFile.Refused refused -> refused.faults();
        };
    }

    /** The fault there is, and no other. */
    static FrameworkFault fault(byte[] bytes) {
        var faults = faults(bytes);
        if (faults.size() != 1) {
            throw new AssertionError("not one fault but " + faults);
        }
        return faults.getFirst();
    }
}

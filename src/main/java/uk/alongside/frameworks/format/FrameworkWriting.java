package uk.alongside.frameworks.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Statement;
import uk.alongside.kernel.FormulaGuard;
import uk.alongside.schools.Phase;

/** Writes an edition as a workbook, as CSV files or as JSON; each reads back as the same. */
public final class FrameworkWriting {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> NUMBERS = Set.of("level", "points", "edition", "from level");
    private static final Map<String, Double> WIDTHS = Map.of(
            "text",
            60.0,
            "meaning",
            60.0,
            "about",
            60.0,
            "guidance",
            50.0,
            "prompts",
            40.0,
            "evidence",
            30.0,
            "title",
            40.0,
            "name",
            40.0,
            "publisher",
            30.0);

    private final Edition edition;
    private final Optional<Content> before;

    /** @param before the edition that it was made from, if there is one: it says which statement was which */
    public FrameworkWriting(Edition edition, Optional<Content> before) {
        this.edition = edition;
        this.before = before;
    }

    public byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Alongside", "1.0")) {
            for (var kind : Kind.values()) {
                write(workbook.newWorksheet(kind.sheet()), kind);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, Kind kind) throws IOException {
        var headings = kind.headings();
        for (int column = 0; column < headings.size(); column++) {
            var heading = headings.get(column);
            sheet.value(0, column, heading);
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTHS.getOrDefault(heading, 14.0));
            if (!NUMBERS.contains(heading)) {
                sheet.style(column)
                        .format("@")
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        }
        int number = 0;
        for (var row : rows(kind)) {
            number++;
            for (int column = 0; column < headings.size(); column++) {
                var cell = row.get(column);
                if (cell.isEmpty()) {
                    continue;
                }
                if (NUMBERS.contains(headings.get(column))) {
                    sheet.value(number, column, new BigDecimal(cell));
                    sheet.style(number, column).verticalAlignment("top").set();
                } else {
                    sheet.value(number, column, cell);
                    sheet.style(number, column)
                            .format("@")
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
            }
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    /** A zip file with one CSV file a sheet. */
    public byte[] csv() {
        var files = new LinkedHashMap<String, byte[]>();
        csvFiles().forEach((name, text) -> files.put(name, ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
        return Unpacked.packed(files);
    }

    /** The CSV files as texts, by their names. */
    public Map<String, String> csvFiles() {
        var files = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            var text = new StringWriter();
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
                csv.writeRecord(kind.headings());
                for (var row : rows(kind)) {
                    csv.writeRecord(row.stream().map(FormulaGuard::on).toList());
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException("Writing to memory failed", impossible);
            }
            files.put(kind.sheet() + ".csv", text.toString());
        }
        return files;
    }

    private List<List<String>> rows(Kind kind) {
        return switch (kind) {
            case FRAMEWORK -> {
                var framework = edition.framework();
                yield List.of(List.of(
                        framework.key(),
                        framework.name(),
                        framework.publisher(),
                        framework.about(),
                        Integer.toString(edition.number()),
                        edition.label()));
            }
            case SCALE ->
                edition.content().scale().levels().stream()
                        .map(level -> List.of(
                                Integer.toString(level.position()),
                                level.label(),
                                level.meaning(),
                                level.points().toPlainString()))
                        .toList();
            case AREAS ->
                edition.content().areas().stream()
                        .map(area -> List.of(area.code(), area.title(), area.about()))
                        .toList();
            case STATEMENTS ->
                edition.content().areas().stream()
                        .flatMap(area -> area.statements().stream().map(statement -> row(area.code(), statement)))
                        .toList();
            case MUSTS -> {
                var rows = new ArrayList<List<String>>();
                edition.content().statements().forEach(statement -> statement
                        .musts()
                        .forEach(must ->
                                rows.add(List.of(statement.code(), must.text(), Integer.toString(must.fromLevel())))));
                yield rows;
            }
            case WORDING -> {
                var rows = new ArrayList<List<String>>();
                edition.content().statements().forEach(statement -> statement
                        .worded()
                        .forEach(worded -> rows.add(List.of(
                                statement.code(),
                                worded.reader().words(),
                                worded.language(),
                                worded.text(),
                                worded.symbol()))));
                yield rows;
            }
        };
    }

    private List<String> row(String area, Statement statement) {
        return List.of(
                area,
                statement.code(),
                statement.text(),
                statement.guidance(),
                String.join("\n", statement.prompts()),
                String.join("\n", statement.evidenceKinds()),
                statement.settings().stream().map(Phase::words).collect(Collectors.joining("; ")),
                String.join("; ", statement.descriptors()),
                Identities.was(statement, before));
    }

    public byte[] json() {
        var root = MAPPER.createObjectNode();
        var framework = edition.framework();
        root.put("key", framework.key())
                .put("name", framework.name())
                .put("publisher", framework.publisher())
                .put("about", framework.about())
                .put("edition", edition.number())
                .put("label", edition.label());
        var scale = root.putArray("scale");
        for (var level : edition.content().scale().levels()) {
            scale.addObject()
                    .put("level", level.position())
                    .put("label", level.label())
                    .put("meaning", level.meaning())
                    .put("points", level.points());
        }
        var areas = root.putArray("areas");
        for (var area : edition.content().areas()) {
            var node = areas.addObject()
                    .put("code", area.code())
                    .put("title", area.title())
                    .put("about", area.about());
            var statements = node.putArray("statements");
            area.statements().forEach(statement -> write(statement, statements.addObject()));
        }
        return MAPPER.writeValueAsBytes(root);
    }

    private void write(Statement statement, ObjectNode node) {
        node.put("code", statement.code()).put("text", statement.text()).put("guidance", statement.guidance());
        add(node.putArray("prompts"), statement.prompts());
        add(node.putArray("evidence"), statement.evidenceKinds());
        add(
                node.putArray("settings"),
                statement.settings().stream().map(Phase::words).toList());
        add(node.putArray("descriptors"), statement.descriptors());
        node.put("was", Identities.was(statement, before));
        var musts = node.putArray("musts");
        statement
                .musts()
                .forEach(must -> musts.addObject().put("text", must.text()).put("fromLevel", must.fromLevel()));
        var wording = node.putArray("wording");
        statement.worded().forEach(worded -> wording.addObject()
                .put("reader", worded.reader().words())
                .put("language", worded.language())
                .put("text", worded.text())
                .put("symbol", worded.symbol()));
    }

    private static void add(ArrayNode list, List<String> items) {
        items.forEach(list::add);
    }
}

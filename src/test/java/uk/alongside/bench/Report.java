package uk.alongside.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run: one table for people, one file for programs. */
final class Report {

    private static final List<String> HEADER = List.of("row", "volume", "value", "unit", "bound", "ok", "over");

    private final List<Figure> figures = new ArrayList<>();

    void add(List<Figure> more) {
        figures.addAll(more);
    }

    boolean keepsItsBounds() {
        return !figures.isEmpty() && figures.stream().allMatch(Figure::ok);
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(figures) + "\n");
    }

    void printTo(PrintStream out) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADER);
        figures.stream().map(Report::cells).forEach(lines::add);
        var widths = IntStream.range(0, HEADER.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        lines.forEach(line -> out.println(IntStream.range(0, line.size())
                .mapToObj(column -> padded(line.get(column), widths[column], column == 2 || column == 4))
                .collect(Collectors.joining("  "))
                .stripTrailing()));
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.name(),
                figure.volume(),
                figure.value() == null ? "-" : figure.value().toPlainString(),
                figure.unit(),
                figure.bound().toPlainString(),
                figure.ok() ? "yes" : "NO",
                figure.over());
    }

    private static String padded(String text, int width, boolean toTheRight) {
        var blanks = " ".repeat(width - text.length());
        return toTheRight ? blanks + text : text + blanks;
    }
}

package uk.alongside.frameworks.format;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** A sheet as it stands in a file, before anybody knows which of its rows has the headings. */
@NamedInterface("sheets")
public record RawSheet(String name, List<RawRow> rows) {

    /** @param line counted from 1, as the program shows it */
    public record RawRow(int line, List<RawCell> cells) {

        public boolean isEmpty() {
            return cells.stream()
                    .allMatch(cell -> cell.text().isEmpty() && cell.fault().isEmpty());
        }
    }

    /**
     * @param text without spaces around it
     * @param fault why the cell cannot be taken as it is; empty where it can
     */
    public record RawCell(String text, String fault) {

        static RawCell of(String text) {
            return new RawCell(text.strip(), "");
        }

        static RawCell faulty(String fault) {
            return new RawCell("", fault);
        }
    }
}

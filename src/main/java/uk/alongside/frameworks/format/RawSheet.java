package uk.alongside.frameworks.format;

import java.util.List;

/** A sheet as it stands in a file, before anybody knows which of its rows has the headings. */
record RawSheet(String name, List<RawRow> rows) {

    /** @param line counted from 1, as the program shows it */
    record RawRow(int line, List<RawCell> cells) {

        boolean isEmpty() {
            return cells.stream()
                    .allMatch(cell -> cell.text().isEmpty() && cell.fault().isEmpty());
        }
    }

    /**
     * @param text without spaces around it
     * @param fault why the cell cannot be taken as it is; empty where it can
     */
    record RawCell(String text, String fault) {

        static RawCell of(String text) {
            return new RawCell(text.strip(), "");
        }

        static RawCell faulty(String fault) {
            return new RawCell("", fault);
        }
    }
}

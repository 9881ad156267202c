package uk.alongside.frameworks.format;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the tables of a framework, its cells under their headings.
 *
 * @param name as the file calls the sheet
 * @param headings those that it has
 */
record Table(Kind kind, String name, Set<String> headings, List<Line> lines) {

    /** One row. */
    record Line(int number, Map<String, String> cells) {

        /** The cell under a heading; empty where it, or the column, is missing. */
        String cell(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }
}

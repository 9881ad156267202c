package uk.alongside.schools.register;

import java.util.List;

/**
 * What came of an import.
 *
 * @param years the school years of the figures that came with the file: 2018/19
 * @param fields which fields changed in how many rows, the most first
 * @param findings the first of what was not taken, in the order of the file
 */
public record ImportReport(ImportLine line, List<String> years, List<FieldChanged> fields, List<Found> findings) {

    /** A field of the register and the number of rows in which the file changed it. */
    public record FieldChanged(String field, long rows) {}

    /**
     * Something that was not taken as it stands in the file.
     *
     * @param what what became of it
     * @param column the heading in the file; empty for a whole row
     */
    public record Found(String what, long line, String column, String value, String reason) {}

    public ImportReport {
        years = List.copyOf(years);
        fields = List.copyOf(fields);
        findings = List.copyOf(findings);
    }
}

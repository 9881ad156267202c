package uk.alongside.audits.spreadsheet;

import java.util.List;
import java.util.UUID;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.StatementId;

/**
 * What stands on a school's sheet.
 *
 * @param review which self-review it is; a file of another one is not taken
 */
public record SheetContent(
        UUID review, String school, String project, String round, String edition, Scale scale, List<Row> rows) {

    public SheetContent {
        rows = List.copyOf(rows);
    }

    /**
     * A statement that is asked.
     *
     * @param number its place among all that are asked, counted from 1
     * @param now what stands on the portal
     */
    public record Row(StatementId id, int number, String area, String code, String text, List<Must> musts, Filled now) {

        public Row {
            musts = List.copyOf(musts);
        }
    }
}

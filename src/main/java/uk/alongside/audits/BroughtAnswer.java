package uk.alongside.audits;

import uk.alongside.audits.spreadsheet.Filled;
import uk.alongside.audits.spreadsheet.SheetLine;
import uk.alongside.frameworks.StatementId;

/**
 * What somebody takes over from a file for one statement.
 *
 * @param seen what stood on the portal when they chose; where that has changed since, it stays
 */
public record BroughtAnswer(StatementId statement, Filled brought, Filled seen) {

    public static BroughtAnswer of(SheetLine line) {
        return new BroughtAnswer(line.row().id(), line.brought(), line.row().now());
    }
}

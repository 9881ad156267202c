package uk.alongside.audits.spreadsheet;

/**
 * Something in a file that cannot be taken, and what to do.
 *
 * @param line as the spreadsheet counts it; 0 for the file as a whole
 * @param column the column's heading; may be empty
 * @param value what stands there, as a page may show it
 */
public record SheetFault(int line, String column, String value, String sentence) {}

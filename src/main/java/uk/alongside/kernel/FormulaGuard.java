package uk.alongside.kernel;

import java.util.regex.Pattern;

/**
 * Keeps words from becoming formulas when a CSV file is opened in a spreadsheet.
 *
 * <p>A cell that begins like a formula is written with an apostrophe in front, which spreadsheets understand as "this is
 * text"; reading takes it off again. So such words are harmless in every file the portal hands out, and nothing is lost.
 */
public final class FormulaGuard {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

    private FormulaGuard() {}

    public static String on(String cell) {
        return begins(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static String off(String cell) {
        return cell.startsWith("'") && begins(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean begins(String cell) {
        return !cell.isEmpty() && "=+-@'".indexOf(cell.charAt(0)) >= 0;
    }
}

package uk.alongside.schools.register;

/**
 * Something about a file that its reader should know.
 *
 * @param column the heading as the file has it; empty where the whole line is meant
 * @param field the column of the register; empty where the whole line is meant
 */
record Finding(Kind kind, long line, String column, String field, String value, String reason) {

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_COLUMN = 80;

    enum Kind {
        /** The whole row was not taken. */
        ROW,
        /** The row was taken without this value; what was known before stays. */
        VALUE,
        /** Letters of this text are damaged; where the undamaged one was known, it stays. */
        DAMAGED
    }

    Finding {
        column = cut(column, LONGEST_COLUMN);
        value = cut(value, LONGEST_VALUE);
        reason = cut(reason, LONGEST_REASON);
    }

    static Finding row(long line, String column, String value, String reason) {
        return new Finding(Kind.ROW, line, column, "", value, reason);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}

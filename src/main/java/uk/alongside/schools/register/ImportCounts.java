package uk.alongside.schools.register;

/**
 * What came of the rows of a file.
 *
 * @param read every line below the headings, empty ones too
 * @param same rows that told nothing new
 * @param refused rows that were not taken
 * @param leftOut empty lines, and totals that are no school's
 * @param findings refused rows, values that were not taken, and damaged texts
 */
public record ImportCounts(long read, long added, long changed, long same, long refused, long leftOut, long findings) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    ImportCounts plus(ImportCounts more) {
        return new ImportCounts(
                read + more.read,
                added + more.added,
                changed + more.changed,
                same + more.same,
                refused + more.refused,
                leftOut + more.leftOut,
                findings + more.findings);
    }

    /** Such as "60 rows read: 58 new, 1 changed, 1 refused." */
    public String inWords() {
        var words = new StringBuilder(rows(read)
                + " read: %,d new, %,d changed, %,d unchanged, %,d refused".formatted(added, changed, same, refused));
        if (leftOut > 0) {
            words.append(", %,d left out (empty lines and totals)".formatted(leftOut));
        }
        return words.append('.').toString();
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : "%,d rows".formatted(count);
    }
}

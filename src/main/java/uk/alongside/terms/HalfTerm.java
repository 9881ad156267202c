package uk.alongside.terms;

import java.util.Locale;
import java.util.regex.Pattern;
import uk.alongside.kernel.RuleBroken;

/**
 * One of the six half-terms of a school year, written {@code 2017/18 spring 1}.
 *
 * @param half 1 or 2
 */
public record HalfTerm(SchoolYear year, Term term, int half) implements Comparable<HalfTerm> {

    private static final int IN_A_YEAR = 6;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})/([0-9]{2}) (autumn|spring|summer) ([12])");

    public HalfTerm {
        if (half != 1 && half != 2) {
            throw new RuleBroken("A term has a first and a second half.", "half");
        }
    }

    /** Reads what {@link #toString()} writes. */
    public static HalfTerm parse(String written) {
        var parts = WRITTEN.matcher(written);
        if (parts.matches()) {
            var year = new SchoolYear(Integer.parseInt(parts.group(1)));
            if (year.toString().endsWith(parts.group(2))) {
                var term = Term.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
                return new HalfTerm(year, term, Integer.parseInt(parts.group(4)));
            }
        }
        throw new RuleBroken("Write a half-term as in \"2017/18 spring 1\": autumn, spring or summer, then 1 or 2.");
    }

    /** The half-term so many later; earlier when negative. */
    public HalfTerm plus(int halfTerms) {
        int position = position() + halfTerms;
        int inYear = Math.floorMod(position, IN_A_YEAR);
        return new HalfTerm(
                new SchoolYear(Math.floorDiv(position, IN_A_YEAR)), Term.values()[inYear / 2], inYear % 2 + 1);
    }

    private int position() {
        return year.startYear() * IN_A_YEAR + term.ordinal() * 2 + half - 1;
    }

    /** As people say it, with the calendar year it lies in: {@code Spring term 2018, first half}. */
    public String label() {
        int calendarYear = term == Term.AUTUMN ? year.startYear() : year.startYear() + 1;
        return "%s term %d, %s half".formatted(capitalised(term.words()), calendarYear, half == 1 ? "first" : "second");
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public int compareTo(HalfTerm other) {
        return Integer.compare(position(), other.position());
    }

    @Override
    public String toString() {
        return year + " " + term.words() + " " + half;
    }
}

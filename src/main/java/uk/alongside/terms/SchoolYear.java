package uk.alongside.terms;

import uk.alongside.kernel.RuleBroken;

/**
 * A school year, written {@code 2017/18}.
 *
 * @param startYear the calendar year in which it begins, from 1900 to 2199
 */
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {

    public SchoolYear {
        if (startYear < 1900 || startYear > 2199) {
            throw new RuleBroken("A school year begins between 1900 and 2199.", "schoolYear");
        }
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return "%d/%02d".formatted(startYear, (startYear + 1) % 100);
    }
}

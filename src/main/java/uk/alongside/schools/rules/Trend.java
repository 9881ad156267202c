package uk.alongside.schools.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One figure of a school over at most five school years, with its gaps left open: a year without a row and a year with a
 * symbol both break the line.
 *
 * <p>A figure that was taken before a conversion stays with the school. Where the URN under which a figure was published
 * changes from one year to the next, two records are joined there, on the day of the change.
 *
 * @param years consecutive, the newest last; a year is the calendar year in which its school year begins
 */
public record Trend(List<Year> years) {

    public static final int MOST_YEARS = 5;

    /**
     * @param begins 2018 for the school year 2018/19
     * @param urn under which the figure was published; empty where there is no row for the year
     * @param joined the day on which the record of an earlier URN was joined to this one, where that was before this year and
     *     after the last one; a day that nobody knows is {@link LocalDate#MIN}
     */
    public record Year(int begins, Figure figure, Optional<String> urn, Optional<LocalDate> joined) {}

    /** What was published for one year. */
    public record Row(Figure figure, String urn) {}

    /**
     * @param rows by the calendar year in which the school year begins
     * @param since when each URN began to be the school's, where that is known
     */
    public static Trend of(Map<Integer, Row> rows, Map<String, LocalDate> since) {
        var known = new TreeMap<>(rows);
        known.headMap(1, true).clear();
        if (known.isEmpty()) {
            return new Trend(List.of());
        }
        int last = known.lastKey();
        int first = Math.max(known.firstKey(), last - MOST_YEARS + 1);
        var years = new ArrayList<Year>();
        var before = Optional.<String>empty();
        for (int begins = first; begins <= last; begins++) {
            var row = Optional.ofNullable(known.get(begins));
            var urn = row.map(Row::urn);
            var changed = before.isPresent() && urn.isPresent() && !urn.equals(before);
            var joined = changed ? urn.map(now -> since.getOrDefault(now, LocalDate.MIN)) : Optional.<LocalDate>empty();
            years.add(new Year(begins, row.map(Row::figure).orElse(Figure.NOT_LOADED), urn, joined));
            before = urn.or(() -> earlier(years));
        }
        return new Trend(List.copyOf(years));
    }

    private static Optional<String> earlier(List<Year> years) {
        return years.reversed().stream().flatMap(year -> year.urn().stream()).findFirst();
    }

    /** Whether there is a line to draw at all: at least two years with a value. */
    public boolean isLine() {
        return years.stream().filter(year -> year.figure().value().isPresent()).count() >= 2;
    }

    /** Years without a value, whatever the reason. */
    public List<Year> gaps() {
        return years.stream().filter(year -> year.figure().value().isEmpty()).toList();
    }

    /** Where two records were joined. */
    public List<Year> joins() {
        return years.stream().filter(year -> year.joined().isPresent()).toList();
    }
}

package uk.alongside.kernel.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows. How it looks is decided once, in the style sheet and in the chart itself: bars begin at nought, a
 * missing value breaks its line, what one compares with is grey and dashed, and there are no more than four series.
 *
 * @param summary what the chart shows, in a sentence, for those who do not see it
 * @param categories the words along the axis, in order
 * @param series each with a value for every category
 * @param upTo where the axis ends, so that charts side by side can be compared; null for the greatest value
 * @param unit written behind each figure, such as " %"; may be empty
 */
public record ChartOptions(
        Kind kind,
        String summary,
        List<String> categories,
        List<Series> series,
        @Nullable BigDecimal upTo,
        String unit) {

    /** Between the lines of a word along the axis of a chart of lines: a year, and under it what is to be known of it. */
    public static final String NEXT_LINE = "\n";

    private static final int MOST_SERIES = 4;

    public ChartOptions {
        if (series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("A chart has one to four series; more belong into several charts.");
        }
        for (var one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("Each series has a value for every category: " + one.name());
            }
            if (kind == Kind.RADAR && one.values().contains(null)) {
                throw new IllegalArgumentException(
                        "In a radar a missing value would be drawn as nought: " + one.name());
            }
        }
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** How values are drawn. */
    public enum Kind {
        /** Lying bars, their names at the left. */
        BARS,
        COLUMNS,
        LINES,
        /**
         * One axis for each category around a middle that is nought, so a value that is missing has no place in it: leave its
         * category out. Of a category in two lines a phone shows the first.
         */
        RADAR
    }

    /**
     * @param values in the order of the categories; null where there is none, which is not nought
     * @param comparator whether it is only there to compare with
     */
    public record Series(String name, List<@Nullable BigDecimal> values, boolean comparator) {

        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public static Series of(String name, @Nullable BigDecimal... values) {
            return new Series(name, Arrays.asList(values), false);
        }

        /** Counts, none of which is missing. */
        public static Series ofCounts(String name, List<Integer> counts) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            counts.forEach(count -> values.add(BigDecimal.valueOf(count)));
            return new Series(name, values, false);
        }

        public Series toCompareWith() {
            return new Series(name, values, true);
        }
    }

    /** Lying bars of one series of counts. */
    public static ChartOptions bars(String summary, List<String> categories, List<Integer> counts) {
        return new ChartOptions(Kind.BARS, summary, categories, List.of(Series.ofCounts(summary, counts)), null, "");
    }

    public static ChartOptions lines(String summary, List<String> categories, Series... series) {
        return new ChartOptions(Kind.LINES, summary, categories, List.of(series), null, "");
    }

    public static ChartOptions radar(String summary, List<String> categories, List<Series> series) {
        return new ChartOptions(Kind.RADAR, summary, categories, series, null, "");
    }

    /** The same chart on an axis that ends there. */
    public ChartOptions upTo(int end) {
        return new ChartOptions(kind, summary, categories, series, BigDecimal.valueOf(end), unit);
    }

    /** The same chart, with this behind each figure. */
    public ChartOptions in(String unit) {
        return new ChartOptions(kind, summary, categories, series, upTo, unit);
    }
}

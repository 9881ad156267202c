package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.ui.ApexChart;
import uk.alongside.kernel.ui.ChartOptions;
import uk.alongside.kernel.ui.ChartOptions.Kind;
import uk.alongside.kernel.ui.ChartOptions.Series;
import uk.alongside.kernel.ui.ChartWithTable;
import uk.alongside.kernel.ui.PlainTable;

/**
 * A radar of all areas with a key, and bars for each area, with one table behind both.
 *
 * <p>An area in which one of the rounds has no answer stands among the bars and not in the radar, whose middle is nought.
 */
class AreaCharts extends Composite<Div> {

    private static final int FEWEST_AXES = 3;
    private static final int WHOLE_SCALE = 100;

    /** @param others the average of other schools; null where there is none */
    record Line(
            String code,
            String title,
            List<@Nullable BigDecimal> rounds,
            @Nullable BigDecimal others) implements Serializable {

        private boolean isWhole() {
            return rounds.stream().allMatch(Objects::nonNull);
        }
    }

    /** @param othersName what the average is called; empty where none is shown */
    AreaCharts(List<String> rounds, String othersName, List<Line> areas, PlainTable table) {
        var charts = new Div();
        charts.addClassName("area-charts");
        var whole = areas.stream().filter(Line::isWhole).toList();
        if (!rounds.isEmpty() && whole.size() >= FEWEST_AXES) {
            charts.add(radar(rounds, othersName, whole));
        }
        var bars = new Div();
        bars.addClassName("area-bars");
        areas.forEach(area -> bars.add(bars(rounds, othersName, area)));
        charts.add(bars);
        getContent().add(new ChartWithTable(charts, table));
    }

    private static Component radar(List<String> rounds, String othersName, List<Line> areas) {
        var series = new ArrayList<Series>();
        IntStream.range(0, rounds.size())
                .forEach(round -> series.add(new Series(
                        rounds.get(round),
                        areas.stream()
                                .<@Nullable BigDecimal>map(area -> area.rounds().get(round))
                                .toList(),
                        false)));
        if (!othersName.isEmpty() && areas.stream().allMatch(area -> area.others() != null)) {
            series.add(new Series(
                    othersName,
                    areas.stream().<@Nullable BigDecimal>map(Line::others).toList(),
                    true));
        }
        var radar = new Div(
                new ApexChart(ChartOptions.radar(
                                "Percent of the scale in each area: " + String.join(", ", names(series)),
                                areas.stream()
                                        .map(area -> area.code() + ChartOptions.NEXT_LINE + area.title())
                                        .toList(),
                                series)
                        .upTo(WHOLE_SCALE)),
                key(series));
        radar.addClassName("radar-with-key");
        return radar;
    }

    private static List<String> names(List<Series> series) {
        return series.stream().map(Series::name).toList();
    }

    private static Component key(List<Series> series) {
        var key = new UnorderedList();
        key.addClassName("series-key");
        for (int place = 0; place < series.size(); place++) {
            var item = new ListItem(series.get(place).name());
            item.addClassName(series.get(place).comparator() ? "comparator" : "series-" + (place + 1));
            key.add(item);
        }
        return key;
    }

    private static Component bars(List<String> rounds, String othersName, Line area) {
        var names = new ArrayList<>(rounds);
        List<@Nullable BigDecimal> values = new ArrayList<>(area.rounds());
        if (area.others() != null) {
            names.add(othersName);
            values.add(area.others());
        }
        var section = new Section(new H3("%s %s".formatted(area.code(), area.title())));
        if (values.stream().allMatch(Objects::isNull)) {
            section.add(ResultsSection.quiet("No answer in this area."));
        } else {
            section.add(new ApexChart(new ChartOptions(
                            Kind.BARS,
                            "Percent of the scale, " + area.title(),
                            names,
                            List.of(new Series(area.title(), values, false)),
                            null,
                            " %")
                    .upTo(WHOLE_SCALE)));
        }
        return section;
    }
}

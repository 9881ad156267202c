package uk.alongside.schools.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.ui.ApexChart;
import uk.alongside.kernel.ui.ChartOptions;
import uk.alongside.kernel.ui.ChartWithTable;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;
import uk.alongside.schools.profile.Profile.Line;
import uk.alongside.schools.profile.Profile.Series;

/** One figure over the years, as a line with honest gaps and as a table. */
class YearsSection extends Composite<Div> {

    YearsSection(Line line) {
        var chart = new Div(new H2(line.title()), SendOnOnePage.quiet(line.under()), new ApexChart(options(line)));
        chart.addClassName("stack-s");
        getContent().add(new ChartWithTable(chart, table(line)));
    }

    private static ChartOptions options(Line line) {
        var categories = new ArrayList<String>();
        for (int place = 0; place < line.years().size(); place++) {
            var note = line.notes().get(place);
            categories.add(line.years().get(place) + (note.isEmpty() ? "" : ChartOptions.NEXT_LINE + note));
        }
        return ChartOptions.lines(
                        line.summary(),
                        categories,
                        line.series().stream().map(YearsSection::drawn).toArray(ChartOptions.Series[]::new))
                .in(line.unit());
    }

    private static ChartOptions.Series drawn(Series series) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        series.values().forEach(value -> values.add(value.orElse(null)));
        return new ChartOptions.Series(series.name(), values, !series.own());
    }

    private static PlainTable table(Line line) {
        var columns = new ArrayList<Column>();
        columns.add(Column.words("Year"));
        line.series().forEach(series -> columns.add(Column.figures(series.name())));
        List<List<String>> rows = new ArrayList<>();
        for (int place = 0; place < line.years().size(); place++) {
            var cells = new ArrayList<String>();
            cells.add(line.years().get(place));
            for (var series : line.series()) {
                cells.add(series.said().get(place));
            }
            rows.add(cells);
        }
        return new PlainTable(line.title(), columns.toArray(Column[]::new)).rows(rows);
    }
}

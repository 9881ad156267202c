package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.indicators.PracticeChanges;
import uk.alongside.indicators.PracticeChanges.Category;
import uk.alongside.indicators.PracticeChanges.ImpactArea;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.ui.ChartOptions;
import uk.alongside.kernel.ui.ChartWithTable;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;

/** Concrete changes in practice, by impact area and category. */
class ChangesSection extends Composite<Div> {

    ChangesSection(PracticeChanges changes) {
        var longest = changes.areas().stream()
                .flatMap(area -> area.categories().stream())
                .mapToInt(Category::changes)
                .max()
                .orElse(0);
        var charts = new Div();
        charts.addClassName("bars");
        changes.areas().forEach(area -> charts.add(chart(area, longest)));
        var section = new BoardSection(
                "%d practice changes, by impact area".formatted(changes.total()),
                new ChartWithTable(charts, table(changes)),
                BoardSection.quiet(under(changes)));
        getContent().add(section.onNewPage());
    }

    private static Component chart(ImpactArea area, int longest) {
        var categories = longestFirst(area).stream().map(Category::name).toList();
        var counts = longestFirst(area).stream().map(Category::changes).toList();
        return new SmallChart(
                area.name(),
                Integer.toString(area.total()),
                ChartOptions.bars("Practice changes, %s: %d".formatted(area.name(), area.total()), categories, counts)
                        .upTo(longest));
    }

    /** The chart and its table run alike. */
    private static List<Category> longestFirst(ImpactArea area) {
        return area.categories().stream()
                .sorted(Comparator.comparingInt(Category::changes).reversed())
                .toList();
    }

    private static PlainTable table(PracticeChanges changes) {
        var table = new PlainTable(
                "Practice changes by impact area and category", Column.words("Category"), Column.figures("Changes"));
        for (var area : changes.areas()) {
            table.group(
                    area.name(),
                    Integer.toString(area.total()),
                    longestFirst(area).stream()
                            .map(category -> List.of(category.name(), Integer.toString(category.changes())))
                            .toList());
        }
        return table.group("All", Integer.toString(changes.total()), List.of());
    }

    private static String under(PracticeChanges changes) {
        var beside = Stream.of(
                        Words.sentence(changes.source()), changes.published().inWords())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return "Each change counts once in each school." + (beside.isEmpty() ? "" : " " + beside + ".");
    }
}

package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import uk.alongside.indicators.Feedback;
import uk.alongside.indicators.Feedback.Frequency;
import uk.alongside.kernel.ui.ChartOptions;
import uk.alongside.kernel.ui.ChartWithTable;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;

/** What those who were asked said, always with how many were asked, or that this is not known. */
class FeedbackSection extends Composite<Div> {

    private static final int ALL_OF_THEM = 100;

    FeedbackSection(List<Feedback> groups) {
        var charts = new Div();
        charts.addClassName("bars");
        groups.stream().filter(FeedbackSection::hasBars).forEach(group -> charts.add(chart(group)));
        var section = new BoardSection("What people said", new ChartWithTable(charts, table(groups)));
        groups.stream()
                .map(Feedback::doubt)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(doubt -> section.getContent().add(new Doubt(doubt)));
        getContent().add(section);
    }

    private static boolean hasBars(Feedback group) {
        return group.codes().stream().anyMatch(code -> code.percent().isPresent());
    }

    /** Bars for what may be shown; a count that is too small stands in the table, in words. */
    private static Component chart(Feedback group) {
        var drawn = group.codes().stream()
                .filter(code -> code.percent().isPresent())
                .toList();
        var options = ChartOptions.bars(
                        "%s, percent %s".formatted(group.group(), group.baseInWords()),
                        drawn.stream().map(Frequency::code).toList(),
                        drawn.stream().map(code -> code.percent().orElse(0)).toList())
                .in(" %");
        return new SmallChart(group.group(), group.baseInWords(), options.upTo(ALL_OF_THEM));
    }

    private static PlainTable table(List<Feedback> groups) {
        var table = new PlainTable(
                "Feedback by subject, with its base", Column.words("What was said"), Column.figures("How many"));
        for (var group : groups) {
            table.group(
                    group.group(),
                    group.baseInWords(),
                    group.codes().stream()
                            .map(code -> List.of(code.code(), code.inWords()))
                            .toList());
        }
        return table;
    }
}

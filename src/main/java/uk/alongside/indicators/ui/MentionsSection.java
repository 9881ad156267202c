package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import uk.alongside.indicators.Mentions;
import uk.alongside.indicators.Mentions.OfDescriptor;
import uk.alongside.indicators.Mentions.OfTheme;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.ui.ChartOptions;
import uk.alongside.kernel.ui.ChartWithTable;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;

/** How often the evidence speaks of each descriptor. A count that was not entered is left open, not drawn as nought. */
class MentionsSection extends Composite<Div> {

    MentionsSection(Mentions mentions) {
        var known = mentions.themes().stream()
                .flatMap(theme -> theme.descriptors().stream())
                .toList();
        var longest = known.stream()
                .mapToInt(descriptor -> descriptor.count().orElse(0))
                .max()
                .orElse(0);
        var charts = new Div();
        charts.addClassName("bars");
        mentions.themes().forEach(theme -> charts.add(chart(theme, longest)));
        var section = new BoardSection("Mentions of each descriptor", new ChartWithTable(charts, table(mentions)));
        known.stream().map(OfDescriptor::doubt).flatMap(Optional::stream).forEach(doubt -> section.getContent()
                .add(new Doubt(doubt)));
        section.getContent().add(BoardSection.quiet(Words.sentence(mentions.source()) + "."));
        getContent().add(section);
    }

    private static Component chart(OfTheme theme, int longest) {
        var counted = theme.descriptors().stream()
                .filter(descriptor -> descriptor.count().isPresent())
                .toList();
        var options = ChartOptions.bars(
                "Mentions, %s: %s".formatted(theme.name(), inWords(theme.total())),
                counted.stream().map(OfDescriptor::label).toList(),
                counted.stream().map(descriptor -> descriptor.count().orElse(0)).toList());
        return new SmallChart(
                "%d. %s".formatted(theme.theme(), theme.name()),
                inWords(theme.total()),
                options.upTo(longest),
                theme.doubtful());
    }

    private static PlainTable table(Mentions mentions) {
        var table = new PlainTable(
                "Mentions by theme and descriptor",
                Column.words("Code"),
                Column.words("Descriptor"),
                Column.figures("Mentions"));
        for (var theme : mentions.themes()) {
            table.group(
                    "Theme %d, %s".formatted(theme.theme(), theme.name()),
                    inWords(theme.total()) + (theme.doubtful() ? " (in doubt)" : ""),
                    theme.descriptors().stream()
                            .map(descriptor -> List.of(
                                    descriptor.code(),
                                    descriptor.label(),
                                    inWords(descriptor.count())
                                            + (descriptor.doubt().isPresent() ? " (in doubt)" : "")))
                            .toList());
        }
        return table;
    }

    private static String inWords(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : "not entered";
    }
}

package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import uk.alongside.indicators.rules.ValueForMoney.Figure;
import uk.alongside.indicators.rules.ValueForMoney.Input;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.kernel.ui.Markup;

/**
 * What a figure is made of, each with where it comes from and since when it is known. It is written as one piece of
 * markup: a board has dozens of these lines, and as elements each would cost the server a kilobyte while it is open.
 */
@Tag("dl")
final class MoneyInputs extends Component {

    private record Line(String name, String value) {

        Line(Input input) {
            this(input.name(), MoneyInputs.value(input));
        }

        Stream<Element> written() {
            return Stream.of(Markup.of("dt").text(name), Markup.of("dd").text(value));
        }
    }

    MoneyInputs(List<Input> inputs) {
        this(inputs.stream().map(Line::new));
    }

    /** With the unit of the figure and, where it is rounded, how. */
    MoneyInputs(Figure figure) {
        this(Stream.concat(
                figure.inputs().stream().map(Line::new),
                Stream.of(new Line("Unit", figure.unit()), new Line("Rounding", figure.rounding()))
                        .filter(line ->
                                line.name().equals("Unit") || !line.value().isEmpty())));
    }

    private MoneyInputs(Stream<Line> lines) {
        var markup = lines.flatMap(Line::written).map(Element::outerHtml).collect(Collectors.joining());
        getElement().getClassList().add("inputs");
        getElement().setProperty("innerHTML", markup);
    }

    private static String value(Input input) {
        var recorded = input.recordedOn()
                .map(day -> " (recorded on %s)".formatted(InWords.day(day)))
                .orElse("");
        return input.source().isEmpty()
                ? input.value() + recorded
                : "%s%s. %s%s"
                        .formatted(
                                input.value(),
                                recorded,
                                Words.sentence(input.source()),
                                input.source().endsWith(".") ? "" : ".");
    }
}

package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
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

        void writeTo(Element list) {
            list.appendElement("dt").text(name);
            list.appendElement("dd").text(value);
        }
    }

    MoneyInputs(List<Input> inputs) {
        var list = Markup.of("dl");
        inputs.stream().map(Line::new).forEach(line -> line.writeTo(list));
        getElement().getClassList().add("inputs");
        getElement().setProperty("innerHTML", list.html());
    }

    /** What one figure is made of, with its unit and, where it is rounded, how. */
    static void write(Element list, Figure figure) {
        figure.inputs().stream().map(Line::new).forEach(line -> line.writeTo(list));
        new Line("Unit", figure.unit()).writeTo(list);
        if (!figure.rounding().isEmpty()) {
            new Line("Rounding", figure.rounding()).writeTo(list);
        }
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

package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.stream.Stream;
import uk.alongside.indicators.rules.ValueForMoney.Figure;
import uk.alongside.kernel.ui.Markup;

/**
 * All that a figure of money is made of: its formula in numbers and in words, what went into it, what is to be known of it.
 * One piece of markup, because it only ever stands there, and on a board there is one for each figure.
 */
@Tag("div")
final class MoneyWorking extends Component {

    MoneyWorking(Figure figure) {
        var working = Markup.of("div");
        if (!figure.working().isEmpty()) {
            working.appendElement("p").addClass("num").addClass("formula").text(figure.working());
        }
        working.appendElement("p").text(figure.formula());
        MoneyInputs.write(working.appendElement("dl").addClass("inputs"), figure);
        Stream.concat(figure.remarks().stream(), figure.published().stream())
                .forEach(remark -> working.appendElement("p").text(remark));
        getElement().getClassList().add("stack-s");
        getElement().setProperty("innerHTML", working.html());
    }
}

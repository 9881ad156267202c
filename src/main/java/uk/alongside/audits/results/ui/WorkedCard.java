package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jsoup.nodes.Element;
import uk.alongside.audits.rules.Worked;
import uk.alongside.kernel.ui.Markup;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;

/**
 * One figure, or why there is none, and on a press all that it is made of. It is written as one piece of markup: a page of
 * results has a dozen of them, which only ever stand there.
 */
@Tag("section")
final class WorkedCard extends Component {

    WorkedCard(Worked figure) {
        var card = Markup.of("section");
        card.appendElement("h3").text(figure.name());
        card.appendElement("p").addClass(figure.isKnown() ? "big" : "refused").text(figure.shown());
        figure.remarks().forEach(remark -> quiet(card, remark));
        var details = card.appendElement("details").addClass("work");
        details.appendElement("summary").text("How is this worked out?");
        working(details.appendElement("div").addClass("stack-s"), figure);
        getElement().getClassList().addAll(List.of("card", "stack-s"));
        getElement().setProperty("innerHTML", card.html());
    }

    /** Formula, numbers, inputs and rounding. */
    private static void working(Element working, Worked figure) {
        if (!figure.working().isEmpty()) {
            working.appendElement("p").addClass("num").addClass("formula").text(figure.working());
        }
        working.appendElement("p").text(figure.formula());
        if (!figure.inputs().isEmpty()) {
            working.append(new PlainTable(
                            "What it is made of: " + figure.name(), Column.words("Input"), Column.figures("Value"))
                    .rows(figure.inputs().stream()
                            .map(input -> List.of(input.name(), input.value()))
                            .toList())
                    .markup());
        }
        if (!figure.rounding().isEmpty()) {
            quiet(working, "Rounding: " + figure.rounding() + ".");
        }
    }

    private static void quiet(Element under, String sentence) {
        under.appendElement("p").addClass("meta").text(sentence);
    }

    /** Several figures side by side. */
    static Div all(List<Worked> figures) {
        var cards = new Div();
        cards.addClassName("worked");
        figures.forEach(figure -> cards.add(new WorkedCard(figure)));
        return cards;
    }
}

package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import uk.alongside.audits.rules.Worked;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;
import uk.alongside.kernel.ui.Workings;

/** One figure, or why there is none, and on a press all that it is made of. */
class WorkedCard extends Composite<Section> {

    WorkedCard(Worked figure) {
        var shown = new Paragraph(figure.shown());
        shown.addClassName(figure.isKnown() ? "big" : "refused");
        getContent().addClassNames("card", "stack-s");
        getContent().add(new H3(figure.name()), shown);
        figure.remarks().forEach(remark -> getContent().add(ResultsSection.quiet(remark)));
        getContent().add(new Workings("How is this worked out?", working(figure)));
    }

    /** Formula, numbers, inputs and rounding. */
    static Div working(Worked figure) {
        var numbers = new Paragraph(figure.working());
        numbers.addClassNames("num", "formula");
        numbers.setVisible(!figure.working().isEmpty());
        var working = new Div(numbers, new Paragraph(figure.formula()));
        working.addClassName("stack-s");
        if (!figure.inputs().isEmpty()) {
            working.add(new PlainTable(
                            "What it is made of: " + figure.name(), Column.words("Input"), Column.figures("Value"))
                    .rows(figure.inputs().stream()
                            .map(input -> List.of(input.name(), input.value()))
                            .toList()));
        }
        if (!figure.rounding().isEmpty()) {
            working.add(ResultsSection.quiet("Rounding: " + figure.rounding() + "."));
        }
        return working;
    }

    /** Several figures side by side. */
    static Div all(List<Worked> figures) {
        var cards = new Div();
        cards.addClassName("worked");
        figures.forEach(figure -> cards.add(new WorkedCard(figure)));
        return cards;
    }
}

package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.alongside.indicators.Board.Fact;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;

/** The figures that a person asks for first; each says on a press how it was worked out. */
class FactList extends Composite<DescriptionList> {

    FactList(List<Fact> facts) {
        getContent().addClassName("facts");
        facts.forEach(fact -> getContent().add(line(fact)));
    }

    private static Component line(Fact fact) {
        var figure = new NativeButton();
        figure.addClassName("figure");
        if (fact.doubt()) {
            figure.addClassName("source");
            figure.add(new ShapeIcon(Shape.DIFFERS));
        }
        figure.add(new Span(fact.figure()));
        figure.setAriaLabel("%s %s. How is this worked out?".formatted(fact.figure(), fact.label()));
        figure.addClickListener(click -> panel(fact).open());
        return new Div(new Term(fact.label()), new Description(figure));
    }

    private static SidePanel panel(Fact fact) {
        var panel = new SidePanel(fact.figure() + " " + fact.label());
        fact.explanation().forEach(panel::say);
        fact.worked().map(MoneyWorking::new).ifPresent(panel::with);
        return panel;
    }
}

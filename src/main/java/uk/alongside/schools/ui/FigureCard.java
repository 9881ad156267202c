package uk.alongside.schools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import uk.alongside.kernel.ui.BesideTable;
import uk.alongside.kernel.ui.Workings;
import uk.alongside.schools.profile.Profile.Card;

/** One figure of a school, large, and under it whom it stands beside. */
class FigureCard extends Composite<Section> {

    FigureCard(Card card) {
        var big = new Paragraph();
        big.addClassName("big");
        var figure = new Span(card.here());
        figure.setClassName("sym", card.figure().symbol().isPresent());
        big.add(figure);
        getContent().addClassNames("card", "stat");
        getContent()
                .add(
                        new H3(card.title()),
                        big,
                        new Paragraph(card.difference()),
                        new BesideTable(
                                card.title(),
                                card.beside().stream()
                                        .map(row -> new BesideTable.Row(row.name(), row.value(), row.said(), row.own()))
                                        .toList()),
                        SendOnOnePage.quiet((card.also() + " " + card.base()).strip()),
                        new Workings(
                                "How is this worked out?",
                                card.working().stream()
                                        .map(SendOnOnePage::quiet)
                                        .toArray(Component[]::new)));
    }
}

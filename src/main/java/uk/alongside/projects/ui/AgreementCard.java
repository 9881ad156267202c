package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import uk.alongside.projects.AgreementText;

/** The words of the joining agreement. */
final class AgreementCard extends Composite<Section> {

    AgreementCard(AgreementText text) {
        getContent().addClassNames("agreement", "stack");
        var points = new UnorderedList();
        for (var part : text.parts()) {
            if (part.kind() != AgreementText.Kind.POINT) {
                points = new UnorderedList();
            }
            switch (part.kind()) {
                case HEADING -> getContent().add(new H3(part.words()));
                case PARAGRAPH -> getContent().add(new Paragraph(part.words()));
                case POINT -> {
                    points.add(new ListItem(part.words()));
                    getContent().add(points);
                }
            }
        }
    }
}

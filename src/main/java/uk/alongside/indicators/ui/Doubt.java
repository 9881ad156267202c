package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;

/** A sentence that carries a doubt along with the figures above it. */
class Doubt extends Composite<Paragraph> {

    Doubt(String sentence) {
        getContent().addClassName("note");
        getContent().add(new ShapeIcon(Shape.DIFFERS), new Span(" " + sentence));
    }
}

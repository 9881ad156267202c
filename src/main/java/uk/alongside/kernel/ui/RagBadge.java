package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/**
 * A result as a word, a shape and a colour, always all three, so that nobody needs to see colours to read it. Which
 * result has which shape and word is for the caller to say.
 */
public final class RagBadge extends Composite<Span> {

    private final String word;

    public RagBadge(Shape shape, String word) {
        this.word = word;
        getContent().addClassNames("rag", "badge", shape.tone());
        getContent().add(new ShapeIcon(shape, "sh"), new Span(word));
    }

    public String word() {
        return word;
    }
}

package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;
import uk.alongside.indicators.Part;

/** One part of the board under its heading. What is not for the reader is not mentioned; what is missing says so. */
class BoardSection extends Composite<Section> {

    BoardSection(String title, Component... content) {
        getContent().addClassName("stack");
        getContent().setAriaLabel(title);
        getContent().add(new H2(title));
        getContent().add(content);
    }

    /** The section on a part of the board, where the reader may see it. */
    static <T> Optional<Component> of(Part<T> part, String title, SerializableFunction<T, Component> shown) {
        return switch (part) {
            case Part.Shown<T>(var content) -> Optional.of(shown.apply(content));
            case Part.NotKnown<T>(var sentence) -> Optional.of(new BoardSection(title, quiet(sentence)));
            case Part.NotYours<T> _ -> Optional.empty();
        };
    }

    BoardSection onNewPage() {
        getContent().addClassName("new-page");
        return this;
    }

    static Paragraph quiet(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("meta");
        return paragraph;
    }
}

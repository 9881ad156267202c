package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A drawn shape beside words that say the same; a screen reader passes it by. */
@Tag("span")
public final class ShapeIcon extends Component implements HasStyle {

    public ShapeIcon(Shape shape) {
        this(shape, "i");
    }

    ShapeIcon(Shape shape, String className) {
        addClassName(className);
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", shape.svg(""));
    }
}

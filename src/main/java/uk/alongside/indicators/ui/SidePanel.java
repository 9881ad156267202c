package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;

/** What stands behind a figure, at the right of the board; Escape leads back to where one was. */
class SidePanel extends Dialog {

    private final Div inside = new Div();

    SidePanel(String title) {
        setHeaderTitle(title);
        getElement().getThemeList().add("panel");
        var close = new Button(new ShapeIcon(Shape.CLOSE), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close");
        getHeader().add(close);
        inside.addClassName("stack");
        add(inside);
    }

    SidePanel say(String sentences) {
        return with(new Paragraph(sentences));
    }

    SidePanel with(Component... more) {
        inside.add(more);
        return this;
    }
}

package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Prints the page, once the charts on it stand. */
public final class PrintButton extends Composite<Button> {

    private static final String PRINT = """
            Promise.all([...document.querySelectorAll('alongside-chart')].map(chart => chart.ready()))
                .then(() => window.print())""";

    public PrintButton() {
        getContent().setText("Print");
        getContent().setIcon(new ShapeIcon(Shape.PRINT));
        getContent().addThemeVariants(ButtonVariant.SMALL);
        getContent().addClickListener(click -> getElement().executeJs(PRINT));
    }
}

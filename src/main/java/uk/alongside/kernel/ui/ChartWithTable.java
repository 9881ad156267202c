package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/** Charts, and the figures they are drawn from as a table: one click away on the screen, always there on paper. */
public final class ChartWithTable extends Composite<Div> {

    public ChartWithTable(Component charts, PlainTable figures) {
        var details = new NativeDetails("Show as table");
        details.setContent(figures);
        getContent().addClassNames("card", "stack");
        getContent().add(charts, details);
    }
}

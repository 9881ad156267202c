package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import uk.alongside.kernel.ui.ApexChart;
import uk.alongside.kernel.ui.ChartOptions;

/** One of several charts that stand side by side on the same axis, with its name and its sum above it. */
class SmallChart extends Composite<Section> {

    SmallChart(String name, String sum, ChartOptions options) {
        var figure = new Span(sum);
        figure.addClassName("num");
        getContent().add(new H3(new Span(name), figure), new ApexChart(options));
    }
}

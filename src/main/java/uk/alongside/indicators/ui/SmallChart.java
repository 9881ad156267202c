package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import uk.alongside.kernel.ui.ApexChart;
import uk.alongside.kernel.ui.ChartOptions;

/** One of several charts that stand side by side on the same axis, with its name and its sum above it. */
class SmallChart extends Composite<Section> {

    private final H3 heading = new H3();

    SmallChart(String name, String sum, ChartOptions options) {
        var figure = new Span(sum);
        figure.addClassName("num");
        heading.add(new Span(name), figure);
        getContent().add(heading, new ApexChart(options));
    }

    /** Says beside the sum that something in it is in doubt. */
    SmallChart inDoubt(boolean doubt) {
        if (doubt) {
            var words = new Span("in doubt");
            words.addClassNames("source", "meta");
            heading.add(words);
        }
        return this;
    }
}

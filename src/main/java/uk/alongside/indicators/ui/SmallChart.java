package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Section;
import uk.alongside.kernel.ui.ApexChart;
import uk.alongside.kernel.ui.ChartOptions;
import uk.alongside.kernel.ui.Markup;

/** One of several charts that stand side by side on the same axis, with its name and its sum above it. */
class SmallChart extends Composite<Section> {

    /** Written as one piece of markup: a board has a dozen of them, and they only ever stand there. */
    @Tag("h3")
    private static final class Heading extends Component {

        Heading(String name, String sum, boolean doubt) {
            var parts = Markup.of("h3");
            parts.appendElement("span").text(name);
            parts.appendElement("span").addClass("num").text(sum);
            if (doubt) {
                parts.appendElement("span").addClass("source").addClass("meta").text("in doubt");
            }
            getElement().setProperty("innerHTML", parts.html());
        }
    }

    SmallChart(String name, String sum, ChartOptions options) {
        this(name, sum, options, false);
    }

    /** @param doubt whether something in it is in doubt, which is then said beside the sum */
    SmallChart(String name, String sum, ChartOptions options, boolean doubt) {
        getContent().add(new Heading(name, sum, doubt), new ApexChart(options));
    }
}

package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart, drawn in the browser. Put it into a {@link ChartWithTable}: nobody has to read a picture.
 *
 * <p>What draws it is fetched when the first chart comes near the screen, and is given back when the chart goes. It
 * stands still, and it follows the colours of the page, dark mode and paper included.
 */
@Tag("alongside-chart")
@NpmPackage(value = "apexcharts", version = "4.7.0") // the last under the MIT licence
@JsModule("./components/alongside-chart.ts")
public final class ApexChart extends Component implements HasStyle {

    private static final int FITS_ON_A_LINE = 28;
    private static final JsonMapper WRITER = JsonMapper.shared();

    public ApexChart(ChartOptions options) {
        if (options.kind() == ChartOptions.Kind.BARS) {
            addClassName("bars-only");
            getStyle().set("--bars", Integer.toString(options.categories().size()));
            setClassName("long-names", options.categories().stream().anyMatch(name -> name.length() > FITS_ON_A_LINE));
        }
        setClassName("radar", options.kind() == ChartOptions.Kind.RADAR);
        // As text: the tree of it would be kept for as long as the page is open, at many times the size.
        getElement().setProperty("options", WRITER.writeValueAsString(options));
    }
}

package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * One figure beside those it is compared with: a name, a tiny bar, the figure. The bars are decoration, begin at nought and are
 * not read out; the table is the content.
 */
@Tag("table")
public final class BesideTable extends Component implements HasStyle {

    /** How long the longest bar is, in percent of its column. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(96);

    /**
     * @param value draws the bar; empty where there is none to draw, which is not nought
     * @param said the figure as it is written
     * @param own whether it is the one that the others stand beside
     */
    public record Row(String name, Optional<BigDecimal> value, String said, boolean own) {}

    /** @param caption what is compared; read out, and not drawn */
    public BesideTable(String caption, List<Row> rows) {
        addClassName("beside");
        var most = rows.stream()
                .flatMap(row -> row.value().stream())
                .max(BigDecimal::compareTo)
                .filter(value -> value.signum() > 0);
        var body = Markup.of("tbody");
        rows.forEach(row -> write(body.appendElement("tr"), row, most));
        getElement()
                .setProperty(
                        "innerHTML",
                        Markup.of("caption").addClass("vh").text(caption).outerHtml() + body.outerHtml());
    }

    private static void write(Element line, Row row, Optional<BigDecimal> most) {
        if (row.own()) {
            line.addClass("own");
        }
        line.appendElement("th").attr("scope", "row").text(row.name());
        var cell = line.appendElement("td").addClass("bar-cell").attr("aria-hidden", "true");
        row.value()
                .flatMap(value -> most.map(longest -> length(value, longest)))
                .ifPresent(length -> cell.appendElement("i").attr("style", "--v:" + length));
        line.appendElement("td").addClass("num").text(row.said());
    }

    private static String length(BigDecimal value, BigDecimal longest) {
        return value.multiply(LONGEST).divide(longest, 1, RoundingMode.HALF_UP).toPlainString();
    }
}

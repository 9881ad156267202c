package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;

/**
 * Places on the national grid, drawn to one scale in both directions, north above. It has no ground under it, so that nobody
 * elsewhere learns which places were looked at. A drawing only: a table beside it is what is read, and a screen reader passes
 * the drawing by.
 */
@Tag("div")
public final class PlaceMap extends Component implements HasStyle {

    private static final int WIDTH = 720;
    private static final int EDGE = 40;
    private static final int LOWEST = 200;
    private static final int HIGHEST = 900;
    private static final int SMALLEST_SPAN = 1_000;
    private static final int MILE = 1_609;

    private final int west;
    private final int north;
    private final double scale;

    /**
     * A place.
     *
     * @param number the short label, which is shown where there is no room for the name
     * @param square drawn as a square; otherwise as a disc
     */
    public record Spot(String number, String name, int easting, int northing, boolean square) {}

    /** Two places that belong together. */
    public record Line(Spot one, Spot other) {}

    public PlaceMap(List<Spot> spots, List<Line> lines) {
        west = least(spots, Spot::easting);
        north = -least(spots, spot -> -spot.northing());
        int wide = Math.max(SMALLEST_SPAN, -least(spots, spot -> -spot.easting()) - west);
        int high = Math.max(SMALLEST_SPAN, north - least(spots, Spot::northing));
        scale = Math.min((double) (WIDTH - 2 * EDGE) / wide, (double) (HIGHEST - 2 * EDGE) / high);
        int height = Math.max(LOWEST, (int) Math.ceil(high * scale) + 2 * EDGE + EDGE);
        addClassName("place-map");
        getElement().setAttribute("aria-hidden", "true");
        var svg = Markup.of("svg")
                .attr("viewBox", "0 0 %d %d".formatted(WIDTH, height))
                .attr("focusable", "false");
        lines.forEach(line -> line(svg, line));
        spots.forEach(spot -> spot(svg, spot));
        bar(svg, height);
        getElement().setProperty("innerHTML", svg.outerHtml());
    }

    private static int least(List<Spot> spots, ToIntFunction<Spot> of) {
        return spots.stream().mapToInt(of).min().orElse(0);
    }

    private String x(Spot spot) {
        return Long.toString(Math.round(EDGE + (spot.easting() - west) * scale));
    }

    private String y(Spot spot) {
        return Long.toString(Math.round(EDGE + (north - spot.northing()) * scale));
    }

    private void line(Element svg, Line line) {
        svg.appendElement("line")
                .attr("x1", x(line.one()))
                .attr("y1", y(line.one()))
                .attr("x2", x(line.other()))
                .attr("y2", y(line.other()));
    }

    private void spot(Element svg, Spot spot) {
        var place = svg.appendElement("g")
                .attr("transform", "translate(%s %s)".formatted(x(spot), y(spot)))
                .addClass(spot.square() ? "square" : "disc");
        if (spot.square()) {
            place.appendElement("rect")
                    .attr("x", "-6")
                    .attr("y", "-6")
                    .attr("width", "12")
                    .attr("height", "12");
        } else {
            place.appendElement("circle").attr("r", "6");
        }
        boolean atTheRight = (spot.easting() - west) * scale > WIDTH * 0.62;
        place.appendElement("title").text(spot.name());
        label(place, "name", spot.number() + " " + spot.name(), atTheRight);
        label(place, "number", spot.number(), atTheRight);
    }

    private static void label(Element place, String className, String words, boolean atTheRight) {
        place.appendElement("text")
                .addClass(className)
                .attr("x", atTheRight ? "-10" : "10")
                .attr("y", "4")
                .attr("text-anchor", atTheRight ? "end" : "start")
                .text(words);
    }

    /** How long some miles are here: the largest of a few that takes no more than a third of the width. */
    private void bar(Element svg, int height) {
        int miles = 1;
        for (int more : new int[] {2, 5, 10, 20, 50, 100}) {
            if (more * MILE * scale < WIDTH / 3.0) {
                miles = more;
            }
        }
        var end = Long.toString(Math.round(EDGE + miles * MILE * scale));
        var y = Integer.toString(height - EDGE / 2);
        svg.appendElement("line")
                .addClass("scale")
                .attr("x1", Integer.toString(EDGE))
                .attr("y1", y)
                .attr("x2", end)
                .attr("y2", y);
        svg.appendElement("text")
                .attr("x", Integer.toString(EDGE))
                .attr("y", Integer.toString(height - EDGE / 2 - 8))
                .text(miles == 1 ? "1 mile" : miles + " miles");
    }
}

package uk.alongside.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Places are drawn to one scale, north above, and names are only ever text. */
class PlaceMapTests {

    private static final PlaceMap.Spot SOUTH_WEST = new PlaceMap.Spot("1", "A <b>school</b>", 460_000, 100_000, false);
    private static final PlaceMap.Spot NORTH_EAST = new PlaceMap.Spot("1", "B", 470_000, 105_000, true);

    private static String drawn(PlaceMap.Spot... spots) {
        var map = new PlaceMap(
                List.of(spots), spots.length > 1 ? List.of(new PlaceMap.Line(spots[0], spots[1])) : List.of());
        return map.getElement().getProperty("innerHTML", "");
    }

    @Test
    void tenKilometresEastAreTwiceAsFarAsFiveNorth() {
        assertThat(drawn(SOUTH_WEST, NORTH_EAST))
                .contains("translate(40 360)", "translate(680 40)")
                .contains("<line x1=\"40\" y1=\"360\" x2=\"680\" y2=\"40\">")
                .contains("<g transform=\"translate(680 40)\" class=\"square\"><rect");
    }

    @Test
    void namesAreText() {
        assertThat(drawn(SOUTH_WEST)).contains("&lt;b&gt;school").doesNotContain("<b>");
    }

    @Test
    void nothingToDrawIsDrawnAllTheSame() {
        assertThat(drawn()).startsWith("<svg").contains("1 mile");
    }
}

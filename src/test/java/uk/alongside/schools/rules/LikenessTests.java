package uk.alongside.schools.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.alongside.schools.rules.Likeness.Match;
import uk.alongside.schools.rules.Likeness.Measured;

class LikenessTests {

    private static final Measured<String> QUILLHAVEN = measured("Quillhaven", true, 900, "28", "16");

    private static Measured<String> measured(String name, boolean sameRegion, int pupils, String meals, String sen) {
        return new Measured<>(name, sameRegion, pupils, new BigDecimal(meals), new BigDecimal(sen));
    }

    private static List<String> nearest(List<Measured<String>> considered) {
        return Likeness.nearest(QUILLHAVEN, considered).stream()
                .map(match -> match.measured().school())
                .toList();
    }

    @Test
    void everyMeasureCountsInItsSteps() {
        var match = Likeness.nearest(QUILLHAVEN, List.of(measured("Saltmarsh", true, 990, "33", "12")))
                .getFirst();

        assertThat(match.sizeSteps()).isEqualByComparingTo("1");
        assertThat(match.mealsSteps()).isEqualByComparingTo("1");
        assertThat(match.senSteps()).isEqualByComparingTo("2");
        assertThat(match.steps()).isEqualByComparingTo("4");
    }

    @Test
    void nearestComesFirst() {
        assertThat(nearest(List.of(
                        measured("far", true, 1500, "28", "16"),
                        measured("near", true, 905, "28", "16"),
                        measured("middle", true, 900, "33", "16"))))
                .containsExactly("near", "middle", "far");
    }

    @Test
    void sameRegionComesBeforeANearerOneElsewhere() {
        assertThat(nearest(List.of(
                        measured("the same, elsewhere", false, 900, "28", "16"),
                        measured("of the region", true, 1100, "30", "14"))))
                .containsExactly("of the region", "the same, elsewhere");
    }

    @Test
    void fiveAreChosen() {
        var many = new ArrayList<Measured<String>>();
        for (int place = 0; place < 40; place++) {
            many.add(measured("school " + place, true, 900 + place, "28", "16"));
        }

        assertThat(Likeness.nearest(QUILLHAVEN, many))
                .hasSize(5)
                .extracting(Match::steps)
                .isSorted();
    }

    @Test
    void schoolWithoutPupilsIsLikeNoOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> measured("empty", true, 0, "0", "0"));
    }
}

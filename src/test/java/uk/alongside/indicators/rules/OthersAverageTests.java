package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.indicators.rules.RagStatus.ALL;
import static uk.alongside.indicators.rules.RagStatus.MOST;
import static uk.alongside.indicators.rules.RagStatus.NOT_YET;
import static uk.alongside.indicators.rules.RagStatus.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;

class OthersAverageTests {

    @Test
    void isRoundedHalfUpToOnePlace() {
        var average = OthersAverage.of(List.of(ALL, ALL, ALL, MOST, MOST, NOT_YET));

        assertThat(average.inWords()).isEqualTo("2.2 of 3, over 6 other schools");
        assertThat(OthersAverage.of(List.of(ALL, ALL, ALL, ALL, MOST, MOST, MOST, MOST))
                        .inWords())
                .isEqualTo("2.5 of 3, over 8 other schools");
    }

    @Test
    void fewerThanFiveOthersHaveNone() {
        var average = OthersAverage.of(List.of(ALL, ALL, ALL, ALL));

        assertThat(average.value()).isEmpty();
        assertThat(average.inWords()).isEqualTo("No average: fewer than five other schools have a result.");
    }

    @Test
    void schoolsWithoutAResultDoNotCountTowardsTheFive() {
        assertThat(OthersAverage.of(List.of(ALL, ALL, ALL, ALL, UNKNOWN)).value())
                .isEmpty();
        assertThat(OthersAverage.of(List.of(ALL, ALL, ALL, ALL, ALL, UNKNOWN)).schools())
                .isEqualTo(5);
    }
}

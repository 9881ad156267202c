package uk.alongside.schools.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTests {

    private static final Ratio SECONDARIES = Ratio.of(358_555, 3_327_970);

    @Test
    void percentIsRoundedHalfUpToOnePlace() {
        assertThat(Ratio.of(124, 894).percent()).isEqualByComparingTo("13.9");
        assertThat(Ratio.of(1, 2000).percent()).isEqualByComparingTo("0.1");
        assertThat(Ratio.of(0, 894).percent()).isEqualByComparingTo("0.0");
    }

    @Test
    void differenceIsRoundedOnceAndNotBetweenRoundedFigures() {
        // 10.04 % and 9.95 %, which read 10.0 and 10.0: the difference is a tenth of a point.
        assertThat(Ratio.of(1004, 10_000).pointsAbove(Ratio.of(995, 10_000))).isEqualByComparingTo("0.1");
        assertThat(Ratio.of(124, 894).pointsAbove(SECONDARIES)).isEqualByComparingTo("3.1");
        assertThat(SECONDARIES.pointsAbove(Ratio.of(124, 894))).isEqualByComparingTo("-3.1");
    }

    @Test
    void publishedPercentageComparesWithCounts() {
        assertThat(Ratio.ofPercent(new BigDecimal("13.9")).pointsAbove(Ratio.of(1, 10)))
                .isEqualByComparingTo("3.9");
    }

    @Test
    void largerOfTwoDifferencesIsFoundBeforeRounding() {
        var here = Ratio.of(1301, 10_000);
        var there = Ratio.of(1000, 10_000);
        var other = Ratio.of(1300, 10_000);

        assertThat(here.compareDistance(there, other, there)).isPositive();
        assertThat(other.compareDistance(there, here, there)).isNegative();
        assertThat(there.compareDistance(here, here, there)).isZero();
    }

    @Test
    void wholeOfNobodyHasNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(0, 0));
    }
}

package uk.alongside.audits.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import uk.alongside.audits.rules.RoundChange.Points;

class RoundChangeTests {

    @Test
    void saysPointsPercentagePointsAndRelativeChange() {
        var change = change(40, 50);

        assertThat(change.figures())
                .extracting(Worked::shown)
                .containsExactly("+16.7 pp", "+10", "+25.0 % (20 % or more)");
        assertThat(change.figures())
                .extracting(Worked::working)
                .containsExactly(
                        "(50 − 20) ÷ (80 − 20) − (40 − 20) ÷ (80 − 20) = +16.7 pp",
                        "50 − 40 = +10",
                        "(50 − 40) ÷ 40 = +25.0 %");
    }

    @Test
    void bandsBeginWhereTheySay() {
        assertThat(change(40, 48).band()).contains(ChangeBand.AT_LEAST_TWENTY);
        assertThat(change(50, 59).band()).contains(ChangeBand.FROM_TEN);
        assertThat(change(40, 44).band()).contains(ChangeBand.FROM_TEN);
        assertThat(change(50, 54).band()).contains(ChangeBand.ABOVE_NOUGHT);
        assertThat(change(50, 50).band()).contains(ChangeBand.NONE);
        assertThat(change(50, 49).band()).contains(ChangeBand.DECLINE);
        assertThat(ChangeBand.of(new BigDecimal("19.999"))).isEqualTo(ChangeBand.FROM_TEN);
        assertThat(ChangeBand.of(new BigDecimal("9.999"))).isEqualTo(ChangeBand.ABOVE_NOUGHT);
    }

    @Test
    void theHighestThatCouldBeReachedStandsBeside() {
        assertThat(change(76, 78).highestInWords())
                .contains("From this beginning at most +5.3 % could be reached (above 0, below 10 %).");
        assertThat(change(76, 78).highestBand()).contains(ChangeBand.ABOVE_NOUGHT);
        assertThat(change(80, 79).highestInWords())
                .contains("This beginning was already at the top of the scale: there was nothing higher to reach.");
    }

    @Test
    void aDeclineIsReadSeparately() {
        assertThat(change(50, 45).figures().get(2).remarks())
                .contains("A decline is read separately: judging lower can mean seeing more than before.");
        assertThat(change(45, 50).figures().get(2).remarks()).noneMatch(remark -> remark.contains("decline"));
    }

    @Test
    void aBeginningAtNoughtHasNoRelativeChange() {
        var change = of(0, 12, 0, 60, true);

        assertThat(change.relative()).isEmpty();
        assertThat(change.band()).isEmpty();
        assertThat(change.highestBand()).isEmpty();
        assertThat(change.figures())
                .extracting(Worked::shown)
                .containsExactly(
                        "+20.0 pp",
                        "+12",
                        "There is none: the school began at nought points, and nothing can be divided by nought.");
    }

    @Test
    void aBeginningBelowNoughtHasNone() {
        assertThat(of(-4, 4, -40, 40, true).figures().get(2).shown())
                .isEqualTo("There is none: the school began below nought points.");
    }

    @Test
    void anotherScaleComparesPercentagesOnly() {
        var change = new RoundChange(20, 5, 10, 5, 0, 0, points(40, 20, 80), points(60, 0, 120), false);

        assertThat(change.figures()).extracting(Worked::isKnown).containsExactly(true, false, false);
        assertThat(change.figures().getFirst().shown()).isEqualTo("+16.7 pp");
        assertThat(change.figures().getFirst().remarks())
                .containsExactly("The scale changed: each round is a percentage of its own scale.");
        assertThat(change.figures().get(2).shown()).contains("the scale changed between the two editions");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        var change = new RoundChange(1, 1, 0, 0, 2, 1, points(1, 1, 4), points(2, 1, 4), true);

        assertThat(change.leftOut()).isEqualTo(3);
        assertThat(change.comparedInWords())
                .isEqualTo("1 statement compared; 3 left out: 2 stand in one edition only, 1 has no level in one of the"
                        + " rounds");
        assertThat(change(40, 50).comparedInWords()).isEqualTo("20 statements compared, none left out");
    }

    @Test
    void withNothingToCompareThereIsNoFigure() {
        var nothing = new RoundChange(0, 0, 0, 0, 80, 0, points(0, 0, 0), points(0, 0, 0), true);

        assertThat(nothing.figures())
                .extracting(Worked::shown)
                .containsOnly("Not worked out: no statement has a level in both rounds.");
    }

    @Test
    void theDifferenceIsRoundedOnce() {
        // 1 ÷ 3 of the scale and 2 ÷ 3: 33.3 and 66.7, and 33.3 between them
        assertThat(of(1, 2, 0, 3, true).figures().getFirst().shown()).isEqualTo("+33.3 pp");
    }

    @Test
    void equalChangesAreEqualWhereverTheyBegan() {
        var fromNought = of(0, 1, 0, 3, true).asPair().orElseThrow();
        var fromAThird = of(1, 2, 0, 3, true).asPair().orElseThrow();
        var inSixths = of(2, 4, 0, 6, true).asPair().orElseThrow();

        assertThat(fromNought.change()).isEqualTo(fromAThird.change()).isEqualTo(inSixths.change());
    }

    @Test
    void schoolsAddUp() {
        var both = change(40, 50).plus(change(50, 49));

        assertThat(both.compared()).isEqualTo(40);
        assertThat(both.higher()).isEqualTo(20);
        assertThat(both.inPoints().orElseThrow()).isEqualByComparingTo("9");
    }

    @Test
    void countsMustAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundChange(3, 1, 1, 0, 0, 0, points(3, 3, 12), points(4, 3, 12), true));
    }

    private static RoundChange change(int before, int after) {
        return of(before, after, 20, 80, true);
    }

    private static RoundChange of(int before, int after, int fewest, int most, boolean sameScale) {
        return new RoundChange(
                20, 10, 5, 5, 0, 0, points(before, fewest, most), points(after, fewest, most), sameScale);
    }

    private static Points points(int points, int fewest, int most) {
        return new Points(BigDecimal.valueOf(points), BigDecimal.valueOf(fewest), BigDecimal.valueOf(most));
    }
}

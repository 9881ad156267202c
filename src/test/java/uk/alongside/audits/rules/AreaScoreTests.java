package uk.alongside.audits.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AreaScoreTests {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    @Test
    void isHowFarThePointsStandOnTheScale() {
        var score = score(52, 20);

        assertThat(score.inWords()).isEqualTo("53.3 %");
        assertThat(score.worked("Leadership").working()).isEqualTo("(52 − 20) ÷ (80 − 20) = 53.3 %");
        assertThat(score(20, 20).inWords()).isEqualTo("0.0 %");
        assertThat(score(80, 20).inWords()).isEqualTo("100.0 %");
    }

    @Test
    void leavesOutAndCountsWhatHasNoLevel() {
        var score = AreaScore.of(BigDecimal.valueOf(6), ONE, FOUR, 2, 3, 1, 4);

        assertThat(score.inWords()).isEqualTo("66.7 %");
        assertThat(score.answersInWords()).isEqualTo("2 of 10 answered, 3 do not apply, 1 “don’t know”");
    }

    @Test
    void isNotNoughtWhereNothingIsAnswered() {
        var score = AreaScore.of(BigDecimal.ZERO, ONE, FOUR, 0, 1, 0, 5);

        assertThat(score.percent()).isEmpty();
        assertThat(score.inWords()).isEqualTo("no answer yet");
        assertThat(score.worked("Leadership").shown()).isEqualTo("Not worked out: no statement has an answer.");
        assertThat(score.answersInWords()).isEqualTo("0 of 6 answered, 1 does not apply");
    }

    @Test
    void isRoundedHalfUp() {
        // 1 ÷ 16 = 6.25 %
        assertThat(AreaScore.of(BigDecimal.ONE, BigDecimal.ZERO, FOUR, 4, 0, 0, 0)
                        .percent()
                        .orElseThrow())
                .isEqualByComparingTo("6.3");
    }

    @Test
    void takesScalesThatStartBelowNought() {
        var score = AreaScore.of(new BigDecimal("-1.5"), BigDecimal.valueOf(-2), BigDecimal.valueOf(2), 2, 0, 0, 0);

        assertThat(score.worked("All").working()).isEqualTo("(−1.5 − (−4)) ÷ (4 − (−4)) = 31.3 %");
    }

    @Test
    void areasAddUp() {
        var both = score(52, 20).plus(AreaScore.of(BigDecimal.valueOf(3), ONE, FOUR, 1, 1, 1, 1));

        assertThat(both.points()).isEqualByComparingTo("55");
        assertThat(both.most()).isEqualByComparingTo("84");
        assertThat(both.statements()).isEqualTo(24);
    }

    @Test
    void refusesPointsThatNoAnswersGive() {
        assertThatIllegalArgumentException().isThrownBy(() -> score(81, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> score(19, 20));
    }

    private static AreaScore score(int points, int answered) {
        return AreaScore.of(BigDecimal.valueOf(points), ONE, FOUR, answered, 0, 0, 0);
    }
}

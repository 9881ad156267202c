package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.Share;

class RagRuleTests {

    private static final int MANY = 30;

    private final RagRule rule = new RagRule(RagThresholds.USUAL);

    @ParameterizedTest(name = "{0} of {1} judged, of {2} descriptors, is {3}")
    @CsvSource({
        "8, 8, 8, ALL",
        "7, 8, 8, MOST",
        "6, 8, 8, MOST",
        "5, 8, 8, HALF_OR_MORE",
        "4, 8, 8, HALF_OR_MORE",
        "3, 8, 8, NOT_YET",
        "0, 8, 8, NOT_YET",
        "3, 4, 4, MOST",
        "2, 4, 4, HALF_OR_MORE",
        "1, 4, 4, NOT_YET",
        "4, 5, 5, MOST",
        "3, 5, 5, HALF_OR_MORE",
        "2, 5, 5, NOT_YET",
        "3, 3, 3, ALL",
        "2, 3, 3, HALF_OR_MORE",
        "1, 3, 3, NOT_YET",
        "2, 2, 3, ALL",
        "1, 2, 3, HALF_OR_MORE",
        "1, 1, 3, NOT_ENOUGH_EVIDENCE",
        "4, 4, 8, ALL",
        "3, 3, 8, NOT_ENOUGH_EVIDENCE",
        "0, 3, 8, NOT_ENOUGH_EVIDENCE",
        "0, 0, 8, UNKNOWN",
        "0, 0, 0, UNKNOWN",
    })
    void namesTheShareOfJudgedDescriptorsThatProgressed(int progressed, int judged, int descriptors, RagStatus status) {
        assertThat(rule.statusOf(new Share(progressed, judged), descriptors)).isEqualTo(status);
    }

    @Test
    void agreesWithItsSentenceForEveryShareThereIs() {
        for (int descriptors = 1; descriptors <= MANY; descriptors++) {
            for (int judged = 0; judged <= descriptors; judged++) {
                for (int progressed = 0; progressed <= judged; progressed++) {
                    assertThat(rule.statusOf(new Share(progressed, judged), descriptors))
                            .as("%d of %d judged of %d", progressed, judged, descriptors)
                            .isEqualTo(bySentence(progressed, judged, descriptors));
                }
            }
        }
    }

    private static RagStatus bySentence(int progressed, int judged, int descriptors) {
        if (judged == 0) {
            return RagStatus.UNKNOWN;
        } else if (judged * 2 < descriptors) {
            return RagStatus.NOT_ENOUGH_EVIDENCE;
        } else if (progressed == judged) {
            return RagStatus.ALL;
        } else if (progressed * 4 >= judged * 3) {
            return RagStatus.MOST;
        }
        return progressed * 2 >= judged ? RagStatus.HALF_OR_MORE : RagStatus.NOT_YET;
    }

    @Test
    void oneMoreDescriptorThatProgressedNeverMakesTheResultWorse() {
        for (int descriptors = 1; descriptors <= MANY; descriptors++) {
            for (int judged = (descriptors + 1) / 2; judged <= descriptors; judged++) {
                for (int progressed = 1; progressed <= judged; progressed++) {
                    var fewer = rule.statusOf(new Share(progressed - 1, judged), descriptors);
                    var more = rule.statusOf(new Share(progressed, judged), descriptors);
                    assertThat(more.points()).isGreaterThanOrEqualTo(fewer.points());
                }
            }
        }
    }

    @Test
    void withThreeDescriptorsMostCannotArise() {
        assertThat(rule.canArise(RagStatus.MOST, 3)).isFalse();
        assertThat(rule.cannotArise(3)).containsExactly(RagStatus.MOST);
    }

    @Test
    void withOneOrTwoDescriptorsFewerWordsCanArise() {
        assertThat(rule.cannotArise(1)).containsExactly(RagStatus.MOST, RagStatus.HALF_OR_MORE);
        assertThat(rule.cannotArise(2)).containsExactly(RagStatus.MOST);
    }

    @Test
    void withFourDescriptorsOrMoreEveryWordCanArise() {
        for (int descriptors = 4; descriptors <= MANY; descriptors++) {
            assertThat(rule.cannotArise(descriptors))
                    .as("%d descriptors", descriptors)
                    .isEmpty();
        }
    }

    @Test
    void withoutDescriptorsNoResultCanArise() {
        assertThat(rule.cannotArise(0))
                .containsExactly(RagStatus.ALL, RagStatus.MOST, RagStatus.HALF_OR_MORE, RagStatus.NOT_YET);
    }

    @Test
    void aProjectMayBringThresholdsOfItsOwn() {
        var strict = new RagRule(new RagThresholds(90, 60, 80));

        assertThat(strict.statusOf(new Share(7, 8), 8)).isEqualTo(RagStatus.HALF_OR_MORE);
        assertThat(strict.statusOf(new Share(4, 8), 8)).isEqualTo(RagStatus.NOT_YET);
        assertThat(strict.statusOf(new Share(6, 6), 8)).isEqualTo(RagStatus.NOT_ENOUGH_EVIDENCE);
        assertThat(strict.meaningOf(RagStatus.MOST)).contains("90 %");
    }

    @Test
    void withAmberAtTwoThirdsThreeDescriptorsCanGiveIt() {
        assertThat(new RagRule(new RagThresholds(66, 50, 50)).canArise(RagStatus.MOST, 3))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"49, 50, 50", "50, 75, 50", "101, 50, 50", "75, 0, 50", "75, 50, -1", "75, 50, 101"})
    void thresholdsThatMakeNoSenseAreRefused(int amberFrom, int redFrom, int judgedFrom) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new RagThresholds(amberFrom, redFrom, judgedFrom));
    }

    @Test
    void everyWordIsExplained() {
        for (var status : RagStatus.values()) {
            assertThat(rule.meaningOf(status)).isNotBlank();
            assertThat(rule.inBrief(status)).isNotBlank();
            assertThat(status.word()).isNotBlank();
        }
        assertThat(RagStatus.HALF_OR_MORE.publishedWord()).contains("Red");
        assertThat(RagStatus.NOT_YET.publishedWord()).isEmpty();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(RagStatus.UNKNOWN::points);
    }
}

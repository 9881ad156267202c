package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.indicators.rules.RagStatus.ALL;
import static uk.alongside.indicators.rules.RagStatus.HALF_OR_MORE;
import static uk.alongside.indicators.rules.RagStatus.MOST;
import static uk.alongside.indicators.rules.RagStatus.NOT_ENOUGH_EVIDENCE;
import static uk.alongside.indicators.rules.RagStatus.NOT_YET;
import static uk.alongside.indicators.rules.RagStatus.UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.alongside.indicators.rules.ThemeScores.ThemeScore;

class ThemeScoresTests {

    @Test
    void sumsOneTwoAndThreePoints() {
        var score = only(List.of(ALL, MOST, HALF_OR_MORE, NOT_YET));

        assertThat(score.score()).isEqualTo(6);
        assertThat(score.best()).isEqualTo(12);
        assertThat(score.working()).isEqualTo("1 × 3 + 1 × 2 + 1 × 1 + 1 × 0 = 6 of at most 12");
    }

    @Test
    void notYetIsAResultThatScoresNothing() {
        assertThat(only(List.of(NOT_YET)).score()).isZero();
        assertThat(only(List.of(NOT_YET)).schools()).isEqualTo(1);
    }

    @Test
    void missingEvidenceIsLeftOutAndCounted() {
        var score = only(List.of(ALL, NOT_ENOUGH_EVIDENCE, UNKNOWN));

        assertThat(score.score()).isEqualTo(3);
        assertThat(score.schools()).isEqualTo(1);
        assertThat(score.leftOut()).isEqualTo(2);
    }

    @Test
    void aThemeWithoutResultsHasNoScoreRatherThanNought() {
        assertThat(ThemeScores.of(Map.of(1, List.of(UNKNOWN), 2, List.of(NOT_YET))))
                .singleElement()
                .extracting(ThemeScore::theme)
                .isEqualTo(2);
    }

    @Test
    void equalScoresShareARankAndTheNextIsLeftOut() {
        var scores =
                ThemeScores.of(Map.of(1, List.of(ALL), 2, List.of(MOST), 3, List.of(MOST), 4, List.of(HALF_OR_MORE)));

        assertThat(scores).extracting(ThemeScore::rank).containsExactly(1, 2, 2, 4);
        assertThat(scores).extracting(ThemeScore::place).containsExactly("1st", "joint 2nd", "joint 2nd", "4th");
    }

    @Test
    void scoresThePublishedTable() {
        var scores = ThemeScores.of(PublishedTable.statuses());

        assertThat(scores).extracting(ThemeScore::score).containsExactly(47, 56, 55, 48, 53, 57);
        assertThat(scores).extracting(ThemeScore::rank).containsExactly(6, 2, 3, 5, 4, 1);
        assertThat(scores).noneMatch(ThemeScore::tied);
        assertThat(scores.getFirst().working()).isEqualTo("10 × 3 + 7 × 2 + 3 × 1 = 47 of at most 60");
    }

    @Test
    void splitsThePublishedTable() {
        var all = Split.of(PublishedTable.statuses().values().stream()
                .flatMap(List::stream)
                .toList());

        assertThat(all.of(ALL)).isEqualTo(83);
        assertThat(all.of(MOST)).isEqualTo(30);
        assertThat(all.of(HALF_OR_MORE)).isEqualTo(7);
        assertThat(all.total()).isEqualTo(120);
    }

    @Test
    void ranksAreRightForAnyStatuses() {
        var random = new Random(1);
        for (int round = 0; round < 500; round++) {
            var statuses = new HashMap<Integer, List<RagStatus>>();
            for (int theme = 1; theme <= 6; theme++) {
                var ofSchools = new ArrayList<RagStatus>();
                for (int school = 0; school < 4; school++) {
                    ofSchools.add(RagStatus.values()[random.nextInt(RagStatus.values().length)]);
                }
                statuses.put(theme, ofSchools);
            }
            var scores = ThemeScores.of(statuses);
            for (var one : scores) {
                assertThat(one.rank())
                        .isEqualTo(1
                                + (int) scores.stream()
                                        .filter(other -> other.score() > one.score())
                                        .count());
                assertThat(one.score()).isBetween(0, one.best());
                assertThat(one.schools() + one.leftOut()).isEqualTo(4);
                assertThat(one.tied())
                        .isEqualTo(scores.stream()
                                .anyMatch(other -> other.theme() != one.theme() && other.score() == one.score()));
            }
        }
    }

    private static ThemeScore only(List<RagStatus> statuses) {
        return ThemeScores.of(Map.of(1, statuses)).getFirst();
    }
}

package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.indicators.rules.RagStatus.ALL;
import static uk.alongside.indicators.rules.RagStatus.HALF_OR_MORE;
import static uk.alongside.indicators.rules.RagStatus.MOST;
import static uk.alongside.indicators.rules.RagStatus.NOT_ENOUGH_EVIDENCE;
import static uk.alongside.indicators.rules.RagStatus.NOT_YET;
import static uk.alongside.indicators.rules.RagStatus.UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LeadSentenceTests {

    @Test
    void readsThePublishedTableAloud() {
        assertThat(LeadSentence.ofBoard(PublishedTable.schools(), 6, Optional.of("Developing provision")))
                .isEqualTo("All 20 schools moved forward in all six themes, furthest in Developing provision.");
    }

    @Test
    void saysHowManyMovedForwardWhereNotAllDid() {
        assertThat(LeadSentence.ofBoard(
                        List.of(
                                List.of(ALL, ALL, ALL),
                                List.of(MOST, NOT_YET, ALL),
                                List.of(NOT_YET, NOT_YET, UNKNOWN)),
                        3,
                        Optional.empty()))
                .isEqualTo("2 of 3 schools moved forward in at least one theme, one of them in all three themes.");
        assertThat(LeadSentence.ofBoard(List.of(List.of(NOT_YET, ALL)), 2, Optional.empty()))
                .isEqualTo("The one school moved forward in at least one theme, none of them in both themes.");
        assertThat(LeadSentence.ofBoard(List.of(List.of(ALL, ALL), List.of(ALL, MOST)), 2, Optional.empty()))
                .isEqualTo("Both schools moved forward in both themes.");
        assertThat(LeadSentence.ofBoard(List.of(List.of(NOT_YET), List.of(NOT_YET)), 1, Optional.empty()))
                .isEqualTo("0 of 2 schools moved forward in at least one theme, none of them in its one theme.");
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThat(LeadSentence.ofBoard(List.of(), 6, Optional.empty())).isEqualTo(LeadSentence.NO_RESULTS);
        assertThat(LeadSentence.ofBoard(List.of(List.of(UNKNOWN)), 1, Optional.empty()))
                .startsWith("No results yet.");
        assertThat(LeadSentence.ofBoard(List.of(List.of(NOT_ENOUGH_EVIDENCE)), 1, Optional.empty()))
                .isEqualTo("There is not enough evidence for any result yet.");
    }

    @Test
    void speaksOfOneSchool() {
        assertThat(LeadSentence.ofSchool("School A", List.of(HALF_OR_MORE, ALL, MOST, HALF_OR_MORE, ALL, ALL), ""))
                .isEqualTo("School A moved forward in all six themes, in three of them in every descriptor that was"
                        + " judged.");
        assertThat(LeadSentence.ofSchool("Your school", List.of(ALL, ALL), ""))
                .isEqualTo("Your school moved forward in both themes, in every descriptor that was judged.");
        assertThat(LeadSentence.ofSchool("Your school", List.of(MOST, NOT_YET, UNKNOWN), ""))
                .isEqualTo("Your school moved forward in one of three themes.");
        assertThat(LeadSentence.ofSchool("Your school", List.of(NOT_YET, UNKNOWN), ""))
                .isEqualTo("Your school has results, and none shows progress in half of the descriptors yet.");
        assertThat(LeadSentence.ofSchool("Your school", List.of(UNKNOWN, UNKNOWN), ""))
                .startsWith("No results yet.");
    }

    @Test
    void speaksOfNoDescriptorsWhereNoneIsBehindTheWords() {
        assertThat(LeadSentence.ofSchool("School J", List.of(MOST, ALL, ALL), "as published"))
                .isEqualTo("School J moved forward in all three themes, in two of them fully, as published.");
        assertThat(LeadSentence.ofSchool("School D", List.of(ALL, ALL), "as published"))
                .isEqualTo("School D moved forward in both themes, fully, as published.");
        assertThat(LeadSentence.ofSchool("School E", List.of(MOST, UNKNOWN), "as judged"))
                .isEqualTo("School E moved forward in one of two themes, as judged.");
        assertThat(LeadSentence.ofSchool("School F", List.of(NOT_YET, UNKNOWN), "as judged"))
                .isEqualTo("School F has results, and none is progress yet, as judged.");
    }

    @Test
    void speaksToACoachOfTheirTwoSchools() {
        assertThat(LeadSentence.ofOwnSchools(List.of(List.of(ALL, MOST), List.of(ALL, ALL)), 2))
                .isEqualTo("Your two schools moved forward in both themes.");
        assertThat(LeadSentence.ofOwnSchools(List.of(List.of(ALL, MOST), List.of(NOT_YET, NOT_YET)), 2))
                .isEqualTo("1 of your 2 schools moved forward in at least one theme, one of them in both themes.");
        assertThat(LeadSentence.ofOwnSchools(List.of(List.of(UNKNOWN), List.of(UNKNOWN)), 1))
                .isEqualTo(LeadSentence.NO_RESULTS);
    }

    @Test
    void restsOnNoFigureInDoubt() {
        var scores = ThemeScores.of(PublishedTable.statuses());

        assertThat(LeadSentence.furthest(scores, Map.of())).contains(6);
        assertThat(LeadSentence.furthest(
                        scores, Map.of(6, PublishedComparison.ofScore(57, 1, OptionalInt.of(56), OptionalInt.of(1)))))
                .isEmpty();
        assertThat(LeadSentence.furthest(ThemeScores.of(Map.of(1, List.of(ALL), 2, List.of(ALL))), Map.of()))
                .isEmpty();
        assertThat(LeadSentence.furthest(
                        ThemeScores.of(Map.of(1, List.of(ALL, UNKNOWN), 2, List.of(MOST, MOST))), Map.of()))
                .isEmpty();
    }
}

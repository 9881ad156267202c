package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PublishedComparisonTests {

    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void nothingPublishedIsNotADifference() {
        assertThat(PublishedComparison.ofScore(47, 6, NONE, NONE)).isEqualTo(new PublishedComparison.NotPublished());
        assertThat(PublishedComparison.ofCount("changes", 3, NONE).differs()).isFalse();
    }

    @Test
    void theSameIsSaid() {
        var same = PublishedComparison.ofScore(57, 1, OptionalInt.of(57), OptionalInt.of(1));

        assertThat(same.differs()).isFalse();
        assertThat(same.inWords()).isEqualTo("published the same");
    }

    @Test
    void aScoreAndARankThatDifferAreBothNamed() {
        var theme1 =
                (PublishedComparison.Differs) PublishedComparison.ofScore(47, 6, OptionalInt.of(52), OptionalInt.of(5));

        assertThat(theme1.inWords()).isEqualTo("published 52, 5th");
        assertThat(theme1.difference())
                .isEqualTo("Scoring the schools' results gives a score of 47 and 6th place; a score of 52 and 5th place"
                        + " was published.");
    }

    @Test
    void aRankThatDiffersBesideAnEqualScoreIsNamedAlone() {
        var theme4 =
                (PublishedComparison.Differs) PublishedComparison.ofScore(48, 5, OptionalInt.of(48), OptionalInt.of(6));

        assertThat(theme4.inWords()).isEqualTo("published 48, 6th");
        assertThat(theme4.difference())
                .isEqualTo("Scoring the schools' results gives 5th place; 6th place was published. The score of 48 is"
                        + " the same in both.");
    }

    @Test
    void aRankAloneMayBePublished() {
        assertThat(PublishedComparison.ofScore(48, 5, NONE, OptionalInt.of(6)).inWords())
                .isEqualTo("published 6th");
    }

    @Test
    void countsAreComparedToo() {
        assertThat(PublishedComparison.ofCount("practice changes", 179, OptionalInt.of(179)))
                .isEqualTo(new PublishedComparison.Same());
        assertThat(PublishedComparison.ofCount("practice changes", 178, OptionalInt.of(179)))
                .isEqualTo(new PublishedComparison.Differs(
                        "published 179",
                        "Counting gives 178 practice changes; 179 was published. Both answers are kept."));
    }
}

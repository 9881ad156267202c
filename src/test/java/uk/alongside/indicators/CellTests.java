package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.kernel.Share;

class CellTests {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 4);

    @Test
    void aPublishedWordSaysThatItIs() {
        assertThat(judged(Cell.Basis.AS_PUBLISHED, "").explanation())
                .isEqualTo("The word “most” is as published. No descriptor results are held for this theme, so the word"
                        + " could not be computed.");
        assertThat(judged(Cell.Basis.AS_PUBLISHED, "").explanationWithoutShare())
                .isEqualTo("The word “most” is as published.");
    }

    @Test
    void aJudgementSaysWhoseItIsAndWhy() {
        var judged = judged(Cell.Basis.EVALUATOR, "seen in two visits");

        assertThat(judged.explanation()).startsWith("The evaluator judged “most”. Reason: Seen in two visits.");
        assertThat(judged.withoutReason().explanation())
                .startsWith("The evaluator judged “most”. The reason is kept with the project’s lead and evaluator.");
    }

    @Test
    void aShareIsSaidInWholeSentences() {
        assertThat(computed(3, 4, 4).explanation())
                .isEqualTo("3 of 4 judged descriptors progressed; all four are judged, which gives “all”.");
        assertThat(computed(2, 2, 4).explanation())
                .isEqualTo("2 of 2 judged descriptors progressed; two of the theme’s four descriptors are judged, which"
                        + " gives “all”.");
        assertThat(computed(1, 1, 4).explanation())
                .isEqualTo("The one judged descriptor progressed; one of the theme’s four descriptors is judged, which"
                        + " gives “all”.");
        assertThat(computed(0, 1, 1).explanation())
                .isEqualTo("The one judged descriptor did not progress; the theme has no other, which gives “all”.");
        assertThat(computed(1, 2, 2).explanation()).contains("; both are judged");
    }

    private static Cell judged(Cell.Basis basis, String reason) {
        return new Cell(
                1,
                RagStatus.MOST,
                new Share(0, 0),
                4,
                RagStatus.UNKNOWN,
                Optional.of(new Cell.Judgement(RagStatus.MOST, basis, reason, DAY)),
                Set.of());
    }

    private static Cell computed(int progressed, int judged, int descriptors) {
        return new Cell(
                1,
                RagStatus.ALL,
                new Share(progressed, judged),
                descriptors,
                RagStatus.ALL,
                Optional.empty(),
                Set.of());
    }
}

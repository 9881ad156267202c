package uk.alongside.schools.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.alongside.schools.rules.LargestDifference.Compared;

class LargestDifferenceTests {

    private static final String SUPPORT = "of pupils has SEN support here";
    private static final String ABSENCE = "of pupils is persistently absent here";

    private static Compared secondary(String begins, Ratio here, Ratio there) {
        return new Compared(begins, "secondary schools nationally", here, List.of(there));
    }

    private static Compared allThrough(String begins, Ratio here, Ratio primary, Ratio secondary) {
        return new Compared(
                begins, "primary schools and secondary schools nationally", here, List.of(primary, secondary));
    }

    @Test
    void largestDifferenceIsSaidAloud() {
        var absence = secondary(ABSENCE, Ratio.of(129, 1000), Ratio.of(137, 1000));
        var support = secondary(SUPPORT, Ratio.of(124, 894), Ratio.of(358_555, 3_327_970));

        assertThat(LargestDifference.sentence(List.of(absence, support)))
                .contains(
                        "A larger share of pupils has SEN support here than in secondary schools nationally: 13.9\u00a0% against 10.8\u00a0%.");
    }

    @Test
    void smallerIsSaidInTheSameTone() {
        assertThat(LargestDifference.sentence(List.of(secondary(ABSENCE, Ratio.of(129, 1000), Ratio.of(137, 1000)))))
                .contains(
                        "A smaller share of pupils is persistently absent here than in secondary schools nationally: 12.9\u00a0% against 13.7\u00a0%.");
    }

    @Test
    void sameIsNotCalledADifference() {
        assertThat(LargestDifference.sentence(List.of(secondary(SUPPORT, Ratio.of(10, 100), Ratio.of(100, 1000))))
                        .orElseThrow())
                .contains("about the same")
                .doesNotContain("larger", "smaller");
    }

    @Test
    void schoolOfTwoKindsDiffersWhereItLiesOnTheSameSideOfBoth() {
        var between = allThrough(ABSENCE, Ratio.of(133, 1000), Ratio.of(82, 1000), Ratio.of(137, 1000));
        var above = allThrough(SUPPORT, Ratio.of(129, 1000), Ratio.of(126, 1000), Ratio.of(108, 1000));

        assertThat(LargestDifference.sentence(List.of(between, above)))
                .contains(
                        "A larger share of pupils has SEN support here than in primary schools and secondary schools nationally: 12.9\u00a0% against 12.6\u00a0% and 10.8\u00a0%.");
        assertThat(LargestDifference.sentence(List.of(between)).orElseThrow()).contains("or lie between the two");
    }

    @Test
    void withoutAComparisonThereIsNoSentence() {
        assertThat(LargestDifference.sentence(List.of())).isEmpty();
    }
}

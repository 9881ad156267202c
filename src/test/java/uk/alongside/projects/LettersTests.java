package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LettersTests {

    @Test
    void goFromAToZWithoutI() {
        assertThat(IntStream.range(0, 25).mapToObj(Letters::at).toList())
                .startsWith("A", "B")
                .containsSequence("H", "J")
                .endsWith("Z")
                .doesNotContain("I");
    }

    @Test
    void goOnWithTwoAndThree() {
        assertThat(Letters.at(25)).isEqualTo("AA");
        assertThat(Letters.at(25 + 25 * 25 - 1)).isEqualTo("ZZ");
        assertThat(Letters.at(25 + 25 * 25)).isEqualTo("AAA");
    }

    @Test
    void standInOrderHoweverManyThereAre() {
        var inOrder = IntStream.range(0, 2000).mapToObj(Letters::at).toList();

        assertThat(inOrder)
                .isSortedAccordingTo(Letters.ORDER)
                .doesNotHaveDuplicates()
                .allMatch(Letters::isLetter);
    }

    @Test
    void areNothingElse() {
        assertThat(List.of("", "I", "a", "A1", "Ä", "AAAA", "I A")).noneMatch(Letters::isLetter);
    }
}

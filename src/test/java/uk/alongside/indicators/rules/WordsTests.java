package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void ordinalsEndAsTheyAreSpoken() {
        assertThat(List.of(1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111).stream().map(Words::ordinal))
                .containsExactly("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th");
    }

    @Test
    void smallNumbersAreWords() {
        assertThat(Words.count(6)).isEqualTo("six");
        assertThat(Words.count(20)).isEqualTo("20");
        assertThat(Words.count(1, "school")).isEqualTo("one school");
        assertThat(Words.count(2, "school")).isEqualTo("two schools");
    }

    @Test
    void listsEndWithAnd() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("J"))).isEqualTo("J");
        assertThat(Words.list(List.of("J", "N", "O"))).isEqualTo("J, N and O");
        assertThat(Words.sentence("theme")).isEqualTo("Theme");
        assertThat(Words.clause("Scoring gives")).isEqualTo("scoring gives");
    }
}

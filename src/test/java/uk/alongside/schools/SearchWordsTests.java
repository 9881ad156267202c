package uk.alongside.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "St. Mary's C.E. School|st marys c e school",
                "Saint Mary’s|st marys",
                "All Saints|all sts",
                "Stoke-on-Trent|stoke on trent",
                "Zoë & Łódź Café|zoe and lodz cafe",
                "O‘Neill ‘A’ School|oneill a school",
                "THE THE Grange|the grange",
                "St Thomas \uFFFD Becket|st thomas becket"
            })
    void areAlikeHoweverTheyAreWritten(String name, String words) {
        assertThat(String.join(" ", SearchWords.of(name))).isEqualTo(words);
    }

    @Test
    void damagedLetterWithinAWordPartsIt() {
        assertThat(SearchWords.of("Caf\uFFFD")).containsExactly("caf");
    }

    @ParameterizedTest
    @CsvSource({
        "po6 3at, po63at",
        "PO63AT, po63at",
        "851/2645, 8512645",
        "851 2645, 8512645",
        "8512645, 8512645",
        "meredith PO6, meredith po6"
    })
    void postcodesAndLaestabsAreOneWord(String typed, String words) {
        assertThat(String.join(" ", SearchWords.typed(typed))).isEqualTo(words);
    }
}

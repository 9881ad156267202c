package uk.alongside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtWordsTests {

    private static SoughtWords words(String words) {
        return new SoughtWords(words, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tom smith",
                "TOM SMITH",
                "Tom   Smith",
                "Tom\u00a0Smith",
                "Tom\nSmith",
                "met Tom Smith's mother",
                "(Tom Smith)"
            })
    void wordsAreFoundWhateverTheirCapitalsAndSpaces(String text) {
        assertThat(words(" Tom  Smith ").isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tom and Smith", "Tom Smithson", "Atom Smith", "TomSmith", "Tom"})
    void whatMerelyLooksAlikeIsNotFound(String text) {
        assertThat(words("Tom Smith").isIn(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"O'Brien,Seán O’Brien", "O’Brien,o'brien", "josé,JOSE\u0301", "a.*b,see a.*b", "100%,at 100% now"})
    void apostrophesAccentsAndSignsAreTakenAsTheyAre(String sought, String text) {
        assertThat(words(sought).isIn(text)).isTrue();
    }

    @Test
    void signsHaveNoMeaningOfTheirOwn() {
        assertThat(words("a.*b").isIn("a to b")).isFalse();
        assertThat(words("\\Qx\\E").isIn("x")).isFalse();
    }

    @Test
    void wordInsideAnotherIsFoundOnlyWhenChosen() {
        assertThat(words("Ann").isIn("the annual plan")).isFalse();
        assertThat(new SoughtWords("Ann", true).isIn("the annual plan")).isTrue();
    }

    @Test
    void everyMentionIsReplacedAndNothingElse() {
        assertThat(words("tom").removedFrom("Tom met TOM, not Tomas, at Tom's.", 200))
                .isEqualTo("[removed] met [removed], not Tomas, at [removed]'s.");
    }

    @Test
    void textThatWouldBecomeTooLongGetsAShorterMark() {
        assertThat(words("Al").removedFrom("Al and Al", 9)).isEqualTo("… and …");
    }

    @Test
    void excerptShowsALittleOfWhatStandsAround() {
        assertThat(words("Tom").excerpt("x".repeat(60) + " Tom " + "y".repeat(60)))
                .isEqualTo("…" + "x".repeat(39) + " Tom " + "y".repeat(39) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", " b ", "--", "…"})
    void tooLittleIsRefusedWithASentence(String typed) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> words(typed))
                .withMessageContaining("two letters or more")
                .satisfies(refused -> assertThat(refused.field()).contains("words"));
    }

    @Test
    void tooMuchIsRefusedWithASentence() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> words("word ".repeat(50)))
                .withMessageContaining("at most 200");
    }

    @Test
    void wordsAreNotPrinted() {
        assertThat(words("Tom Smith").toString()).doesNotContainIgnoringCase("tom");
    }
}

package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FrequencyTests {

    @Test
    void saysHowManyPeopleThePercentageIs() {
        assertThat(new Frequency(85, OptionalInt.of(20), true).inWords()).isEqualTo("17 of 20 (85 %)");
        assertThat(new Frequency(45, OptionalInt.of(20), true).inWords()).isEqualTo("9 of 20 (45 %)");
        assertThat(new Frequency(33, OptionalInt.of(3), true).inWords()).isEqualTo("1 of 3 (33 %)");
    }

    @Test
    void saysThatTheBaseIsNotStated() {
        assertThat(new Frequency(100, OptionalInt.empty(), true).inWords()).isEqualTo("100 %, base not stated");
        assertThat(Frequency.baseInWords(OptionalInt.empty(), true)).isEqualTo("base not stated");
        assertThat(Frequency.baseInWords(OptionalInt.of(20), true)).isEqualTo("of 20 respondents");
    }

    @Test
    void saysThatNoNumberOfPeopleFits() {
        assertThat(new Frequency(85, OptionalInt.of(10), true).inWords())
                .isEqualTo("85 % of 10, which no number of people gives");
    }

    @Test
    void saysThatSeveralNumbersOfPeopleFit() {
        assertThat(new Frequency(50, OptionalInt.of(400), true).inWords()).isEqualTo("198 to 201 of 400 (50 %)");
    }

    @Test
    void isNeverABarePercentage() {
        for (int percent = 0; percent <= 100; percent++) {
            for (int base = 1; base <= 60; base++) {
                assertThat(new Frequency(percent, OptionalInt.of(base), true).inWords())
                        .contains(" of " + base);
            }
        }
    }

    @Test
    void aCountOfOneToFivePeopleIsNotShownUnlessItWasPublished() {
        assertThat(unpublished(50, 10)).isEqualTo("fewer than six of 10");
        assertThat(unpublished(60, 10)).isEqualTo("6 of 10 (60 %)");
        assertThat(unpublished(0, 10)).isEqualTo("0 of 10 (0 %)");
        assertThat(unpublished(33, 3)).isEqualTo("fewer than six");
        assertThat(unpublished(34, 3)).isEqualTo("fewer than six");
        assertThat(new Frequency(50, OptionalInt.of(10), true).inWords()).isEqualTo("5 of 10 (50 %)");
        assertThat(Frequency.baseInWords(OptionalInt.of(3), false)).isEqualTo("of fewer than six respondents");
        assertThat(Frequency.baseInWords(OptionalInt.of(3), true)).isEqualTo("of 3 respondents");
    }

    @Test
    void noSmallCountCanBeWorkedOutFromItsWords() {
        for (int base = 1; base <= 60; base++) {
            for (int count = 1; count <= Math.min(base, Frequency.SMALL); count++) {
                int percent = Math.round(100f * count / base);
                assertThat(unpublished(percent, base))
                        .startsWith("fewer than six")
                        .doesNotContain("%");
            }
        }
    }

    private static String unpublished(int percent, int base) {
        return new Frequency(percent, OptionalInt.of(base), false).inWords();
    }

    @Test
    void refusesWhatIsNoPercentage() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Frequency(101, OptionalInt.empty(), true));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Frequency(50, OptionalInt.of(0), true));
    }
}

package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FrequencyTests {

    @Test
    void saysHowManyPeopleThePercentageIs() {
        assertThat(new Frequency(85, OptionalInt.of(20)).inWords()).isEqualTo("17 of 20 (85 %)");
        assertThat(new Frequency(45, OptionalInt.of(20)).inWords()).isEqualTo("9 of 20 (45 %)");
        assertThat(new Frequency(33, OptionalInt.of(3)).inWords()).isEqualTo("1 of 3 (33 %)");
    }

    @Test
    void saysThatTheBaseIsNotStated() {
        assertThat(new Frequency(100, OptionalInt.empty()).inWords()).isEqualTo("100 %, base not stated");
        assertThat(Frequency.baseInWords(OptionalInt.empty())).isEqualTo("base not stated");
        assertThat(Frequency.baseInWords(OptionalInt.of(20))).isEqualTo("of 20 respondents");
    }

    @Test
    void saysThatNoNumberOfPeopleFits() {
        assertThat(new Frequency(85, OptionalInt.of(10)).inWords())
                .isEqualTo("85 % of 10, which no number of people gives");
    }

    @Test
    void saysThatSeveralNumbersOfPeopleFit() {
        assertThat(new Frequency(50, OptionalInt.of(400)).inWords()).isEqualTo("198 to 201 of 400 (50 %)");
    }

    @Test
    void isNeverABarePercentage() {
        for (int percent = 0; percent <= 100; percent++) {
            for (int base = 1; base <= 60; base++) {
                assertThat(new Frequency(percent, OptionalInt.of(base)).inWords())
                        .contains(" of " + base);
            }
        }
    }

    @Test
    void refusesWhatIsNoPercentage() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Frequency(101, OptionalInt.empty()));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Frequency(50, OptionalInt.of(0)));
    }
}

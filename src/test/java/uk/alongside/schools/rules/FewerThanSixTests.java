package uk.alongside.schools.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewerThanSixTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void oneToFiveAreSaidInWords(long few) {
        assertThat(FewerThanSix.count(BigDecimal.valueOf(few))).isEqualTo("fewer than six");
        assertThat(FewerThanSix.isSmall(BigDecimal.valueOf(few))).isTrue();
    }

    @Test
    void nobodyAndSixAreSaidAsTheyAre() {
        assertThat(FewerThanSix.count(BigDecimal.ZERO)).isEqualTo("0");
        assertThat(FewerThanSix.count(BigDecimal.valueOf(6))).isEqualTo("6");
        assertThat(FewerThanSix.isSmall(BigDecimal.ZERO)).isFalse();
        assertThat(FewerThanSix.isSmall(BigDecimal.valueOf(6))).isFalse();
    }
}

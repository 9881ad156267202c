package uk.alongside.schools.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTests {

    @ParameterizedTest
    @ValueSource(strings = {"c", "x", "z", "low", "u", "SUPP", "NA", "NE", "NP", "NULL"})
    void everyPublishedSymbolIsKeptAndExplained(String sign) {
        var symbol = new Symbol(sign);

        assertThat(symbol.sign()).isEqualTo(sign);
        assertThat(symbol.meaning()).isNotBlank().isNotEqualTo(new Symbol("?").meaning());
    }

    @Test
    void symbolHasNoValue() {
        assertThat(Figure.marked("c").value()).isEmpty();
        assertThat(Figure.marked("c").isLoaded()).isTrue();
        assertThat(Figure.NOT_LOADED.isLoaded()).isFalse();
    }

    @Test
    void unknownSignIsShownAsItIs() {
        assertThat(new Symbol("§").meaning()).contains("as published");
    }
}

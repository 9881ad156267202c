package uk.alongside.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaGuardTests {

    @Test
    void formulasAreWrittenAsText() {
        assertThat(List.of("=1+1", "+44 20", "-x", "@cmd", "'tis"))
                .extracting(FormulaGuard::on)
                .containsExactly("'=1+1", "'+44 20", "'-x", "'@cmd", "''tis");
    }

    @Test
    void numbersAndWordsStayAsTheyAre() {
        assertThat(List.of("", "-5", "+4.5", "7", "Ashwood", "a=b"))
                .allSatisfy(cell -> assertThat(FormulaGuard.on(cell)).isEqualTo(cell));
    }

    @Test
    void readingGivesBackWhatWasWritten() {
        assertThat(List.of("=1+1", "'tis", "''", "'", "-5", "-x", "plain", "'=x"))
                .allSatisfy(cell ->
                        assertThat(FormulaGuard.off(FormulaGuard.on(cell))).isEqualTo(cell));
    }
}

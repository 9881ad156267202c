package uk.alongside.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.alongside.kernel.ui.BesideTable.Row;

class BesideTableTests {

    private static Row row(String name, String value, boolean own) {
        return new Row(name, Optional.of(new BigDecimal(value)), value + " %", own);
    }

    @Test
    void tableIsTheContentAndBarsAreDecoration() {
        var seen = Seen.markupOf(new BesideTable(
                "SEN support", List.of(row("This school", "13.9", true), row("England", "10.8", false))));

        assertThat(seen.select("caption").text()).isEqualTo("SEN support");
        assertThat(seen.select("th[scope=row]").eachText()).containsExactly("This school", "England");
        assertThat(seen.select("td.num").eachText()).containsExactly("13.9 %", "10.8 %");
        assertThat(seen.select("td:has(i)").eachAttr("aria-hidden")).containsOnly("true");
    }

    @Test
    void barsBeginAtNoughtAndTheLongestFillsItsColumn() {
        var seen = Seen.markupOf(
                new BesideTable("SEN support", List.of(row("This school", "20", true), row("England", "5", false))));

        assertThat(seen.select("i").eachAttr("style")).containsExactly("--v:96.0", "--v:24.0");
    }

    @Test
    void whatHasNoValueHasNoBar() {
        var seen = Seen.markupOf(new BesideTable(
                "EHC plan", List.of(new Row("This school", Optional.empty(), "c", true), row("England", "0", false))));

        assertThat(seen.select("i")).isEmpty();
        assertThat(seen.select("td.num").eachText()).containsExactly("c", "0 %");
    }
}

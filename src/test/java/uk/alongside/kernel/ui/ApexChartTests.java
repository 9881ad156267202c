package uk.alongside.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.alongside.kernel.ui.ChartOptions.Kind;
import uk.alongside.kernel.ui.ChartOptions.Series;
import uk.alongside.kernel.ui.PlainTable.Column;

class ApexChartTests {

    @Test
    void handsItsOptionsToTheBrowserAsTheyAreTyped() {
        var chart = new ApexChart(ChartOptions.bars("Changes: 13", List.of("English", "Maths"), List.of(11, 2))
                .upTo(23)
                .in(" %"));

        var options = JsonMapper.shared().readValue(chart.getElement().getProperty("options"), ChartOptions.class);
        assertThat(options.kind()).isEqualTo(Kind.BARS);
        assertThat(options.summary()).isEqualTo("Changes: 13");
        assertThat(options.categories()).containsExactly("English", "Maths");
        assertThat(options.series().getFirst().values()).containsExactly(new BigDecimal(11), new BigDecimal(2));
        assertThat(options.upTo()).isEqualTo(new BigDecimal(23));
        assertThat(options.unit()).isEqualTo(" %");
    }

    @Test
    void aMissingValueIsNotNought() {
        var us = Series.of("Us", BigDecimal.ONE, null, BigDecimal.TWO);
        var chart = new ApexChart(ChartOptions.lines("Three years", List.of("2016", "2017", "2018"), us));

        var options = JsonMapper.shared().readValue(chart.getElement().getProperty("options"), ChartOptions.class);
        assertThat(options.series().getFirst().values()).containsExactly(BigDecimal.ONE, null, BigDecimal.TWO);
    }

    @Test
    void longNamesGetTheRoomTheyNeed() {
        var brief = new ApexChart(ChartOptions.bars("One", List.of("Short"), List.of(1)));
        var wordy = new ApexChart(
                ChartOptions.bars("One", List.of("Frequency of opportunities offered to families"), List.of(1)));

        assertThat(brief.getClassNames()).doesNotContain("long-names");
        assertThat(wordy.getClassNames()).contains("long-names");
    }

    @Test
    void moreThanFourSeriesBelongIntoSeveralCharts() {
        var series = Collections.nCopies(5, Series.of("One", BigDecimal.ONE)).toArray(Series[]::new);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartOptions.lines("Too much", List.of("2018"), series))
                .withMessageContaining("several charts");
    }

    @Test
    void everySeriesHasAValueForEveryCategory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartOptions.bars("Odd", List.of("One", "Two"), List.of(1)))
                .withMessageContaining("every category");
    }

    @Test
    void itsTableIsOneClickAway() {
        var chart = new ApexChart(ChartOptions.bars("One", List.of("Maths"), List.of(9)));
        var table = new PlainTable("One", Column.words("Category"), Column.figures("Changes"))
                .rows(List.of(List.of("Maths", "9")));

        assertThat(Seen.wordsOf(new ChartWithTable(chart, table))).contains("Show as table", "Maths", "9");
    }
}

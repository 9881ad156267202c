package uk.alongside.schools.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.alongside.schools.rules.Trend.Row;
import uk.alongside.schools.rules.Trend.Year;

class TrendTests {

    private static final String BEFORE = "900001";
    private static final String NOW = "900002";
    private static final LocalDate CONVERSION = LocalDate.of(2016, 9, 1);
    private static final Map<String, LocalDate> SINCE = Map.of(NOW, CONVERSION);

    private static Row row(String value, String urn) {
        return new Row(Figure.of(value), urn);
    }

    @Test
    void hasFiveYearsAtMostTheNewestLast() {
        var trend = Trend.of(
                Map.of(
                        2010, row("1", NOW),
                        2011, row("1", NOW),
                        2012, row("1", NOW),
                        2013, row("1", NOW),
                        2014, row("1", NOW),
                        2015, row("1", NOW)),
                SINCE);

        assertThat(trend.years()).extracting(Year::begins).containsExactly(2011, 2012, 2013, 2014, 2015);
    }

    @Test
    void yearWithoutARowBreaksTheLine() {
        var trend = Trend.of(Map.of(2015, row("6.3", NOW), 2017, row("6.1", NOW)), SINCE);

        assertThat(trend.years()).extracting(Year::begins).containsExactly(2015, 2016, 2017);
        assertThat(trend.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.begins()).isEqualTo(2016);
            assertThat(gap.figure()).isEqualTo(Figure.NOT_LOADED);
        });
        assertThat(trend.isLine()).isTrue();
    }

    @Test
    void symbolBreaksTheLineAndStaysASymbol() {
        var trend = Trend.of(
                Map.of(
                        2013, row("6.8", NOW),
                        2014, new Row(Figure.marked("x"), NOW),
                        2015, row("6.3", NOW)),
                SINCE);

        assertThat(trend.gaps()).singleElement().extracting(Year::figure).isEqualTo(new Figure.Marked(new Symbol("x")));
    }

    @Test
    void figureFromBeforeAConversionStaysWithTheSchool() {
        var trend = Trend.of(Map.of(2015, row("6.3", BEFORE), 2016, row("6.1", NOW)), SINCE);

        assertThat(trend.years()).hasSize(2);
        assertThat(trend.joins()).singleElement().satisfies(join -> {
            assertThat(join.begins()).isEqualTo(2016);
            assertThat(join.joined()).contains(CONVERSION);
        });
    }

    @Test
    void conversionInAYearWithoutARowIsStillSeen() {
        var trend = Trend.of(Map.of(2014, row("6.3", BEFORE), 2016, row("6.1", NOW)), SINCE);

        assertThat(trend.joins()).singleElement().extracting(Year::begins).isEqualTo(2016);
    }

    @Test
    void conversionOnADayThatNobodyKnowsIsAJoinAllTheSame() {
        var trend = Trend.of(Map.of(2015, row("6.3", BEFORE), 2016, row("6.1", NOW)), Map.of());

        assertThat(trend.joins()).singleElement().satisfies(join -> assertThat(join.joined())
                .contains(LocalDate.MIN));
    }

    @Test
    void oneYearIsNoLine() {
        assertThat(Trend.of(Map.of(2018, row("13.9", NOW)), SINCE).isLine()).isFalse();
        assertThat(Trend.of(Map.of(), SINCE).years()).isEmpty();
    }

    @Test
    void yearThatNobodyStatedIsNotOnTheAxis() {
        assertThat(Trend.of(Map.of(0, row("13.9", NOW), 2018, row("13.9", NOW)), SINCE)
                        .years())
                .extracting(Year::begins)
                .containsExactly(2018);
    }
}

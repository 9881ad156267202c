package uk.alongside.indicators.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.alongside.indicators.rules.ValueForMoney.DevelopmentDays;
import uk.alongside.indicators.rules.ValueForMoney.Figure;
import uk.alongside.indicators.rules.ValueForMoney.Grant;
import uk.alongside.indicators.rules.ValueForMoney.GrantKind;
import uk.alongside.indicators.rules.ValueForMoney.Input;
import uk.alongside.indicators.rules.ValueForMoney.Inputs;
import uk.alongside.indicators.rules.ValueForMoney.Kind;
import uk.alongside.indicators.rules.ValueForMoney.Result;
import uk.alongside.kernel.Money;

class ValueForMoneyTests {

    private static final LocalDate JANUARY = LocalDate.of(2019, 1, 31);
    private static final Grant PLANNED =
            new Grant(GrantKind.PLANNED, Money.of("187909"), "the final evaluation", JANUARY);
    private static final List<DevelopmentDays> DAYS = List.of(
            days("Coaching inputs", 3, "4.5"),
            days("Monitoring inputs", 2, "0.5"),
            days("Audit training", 1, "0.5"),
            days("Project planning event", 1, "0.5"),
            days("Regional conference", 1, "1"));
    private static final Map<Kind, BigDecimal> PRINTED =
            Map.of(Kind.SOURCE_FORMULA, new BigDecimal("52.48"), Kind.PER_SCHOOL, new BigDecimal("1342.20"));

    @Test
    void theGrantForEachPracticeChange() {
        var figure = published(Kind.PER_PRACTICE_CHANGE);

        assertThat(amount(figure)).isEqualTo("£1,049.77");
        assertThat(figure.working()).isEqualTo("£187,909 ÷ 179 = £1,049.77");
        assertThat(figure.formula()).isEqualTo("grant ÷ practice changes");
        assertThat(figure.unit()).isEqualTo("pounds for each practice change");
        assertThat(figure.rounding()).isEqualTo("half up, to a penny");
        assertThat(figure.money()).isEqualTo("Planned grant");
        assertThat(figure.headline()).isTrue();
        assertThat(figure.published()).isEmpty();
        assertThat(figure.remarks()).containsExactly("Spend has not been entered.");
        assertThat(figure.inputs())
                .contains(
                        new Input("Grant, planned", "£187,909", "the final evaluation", Optional.of(JANUARY)),
                        new Input("Practice changes", "179", "Figure 5", Optional.of(JANUARY)));
    }

    @Test
    void theGrantForEachSchoolIsExactAndNotWhatWasPrintedPerSchool() {
        var figure = published(Kind.PER_SCHOOL);

        assertThat(amount(figure)).isEqualTo("£9,395.45");
        assertThat(figure.working()).isEqualTo("£187,909 ÷ 20 = £9,395.45");
        assertThat(figure.rounding()).isEqualTo("exact");
        assertThat(figure.published())
                .contains("£1,342.20 was published “per school”; that figure is per school and day.");
    }

    @Test
    void theGrantForEachSchoolAndDay() {
        var figure = published(Kind.PER_SCHOOL_DAY);

        assertThat(amount(figure)).isEqualTo("£1,342.21");
        assertThat(figure.working()).isEqualTo("£187,909 ÷ (20 × 7) = £1,342.21");
        assertThat(figure.published())
                .contains("£1,342.20 was published for it, as a cost “per school”, cut off rather than rounded.");
        assertThat(figure.remarks()).containsExactly("Spend has not been entered.", "The plan has five visits.");
        assertThat(figure.inputs())
                .filteredOn(input -> input.name().startsWith("Days"))
                .singleElement()
                .satisfies(days -> {
                    assertThat(days.value()).isEqualTo("7 = 4.5 + 0.5 + 0.5 + 0.5 + 1");
                    assertThat(days.source()).startsWith("Coaching inputs (3), Monitoring inputs (2), Audit training");
                });
    }

    @Test
    void theSourcesOwnFormulaIsNoHeadline() {
        var figure = published(Kind.SOURCE_FORMULA);

        assertThat(amount(figure)).isEqualTo("£52.49");
        assertThat(figure.working()).isEqualTo("£187,909 ÷ (20 × 179) = £52.49");
        assertThat(figure.headline()).isFalse();
        assertThat(figure.published()).contains("£52.48 was published, cut off rather than rounded.");
    }

    @Test
    void whatWasSpentComesFirstWhereItIsKnown() {
        var spent = new Grant(GrantKind.SPENT, Money.of("179000.00"), "the ledger", JANUARY);
        var figure = figure(
                inputs(List.of(PLANNED, spent), OptionalInt.of(179), 20, DAYS, Map.of()), Kind.PER_PRACTICE_CHANGE);

        assertThat(amount(figure)).isEqualTo("£1,000.00");
        assertThat(figure.money()).isEqualTo("Spent");
        assertThat(figure.remarks()).isEmpty();
        assertThat(figure.rounding()).isEqualTo("exact");
    }

    @Test
    void aMissingInputIsARefusalWithItsReason() {
        assertThat(reason(inputs(List.of(), OptionalInt.of(1), 1, DAYS, Map.of()), Kind.PER_SCHOOL))
                .isEqualTo("Not worked out: neither the planned grant nor what was spent has been entered.");
        assertThat(reason(inputs(List.of(PLANNED), OptionalInt.empty(), 1, DAYS, Map.of()), Kind.PER_PRACTICE_CHANGE))
                .isEqualTo("Not worked out: the number of practice changes has not been entered.");
        assertThat(reason(inputs(List.of(PLANNED), OptionalInt.of(1), 0, DAYS, Map.of()), Kind.PER_SCHOOL))
                .isEqualTo("Not worked out: no school takes part yet.");
        assertThat(reason(inputs(List.of(PLANNED), OptionalInt.of(1), 1, List.of(), Map.of()), Kind.PER_SCHOOL_DAY))
                .isEqualTo("Not worked out: the number of days has not been entered.");
    }

    @Test
    void anInputOfNoughtIsARefusalToo() {
        assertThat(reason(inputs(List.of(PLANNED), OptionalInt.of(0), 1, DAYS, Map.of()), Kind.SOURCE_FORMULA))
                .contains("no practice change has been counted");
        assertThat(reason(
                        inputs(List.of(PLANNED), OptionalInt.of(1), 1, List.of(days("Visit", 1, "0")), Map.of()),
                        Kind.PER_SCHOOL_DAY))
                .contains("add up to nought");
        var nothing = new Grant(GrantKind.PLANNED, Money.of("0"), "", JANUARY);
        assertThat(reason(inputs(List.of(nothing), OptionalInt.of(1), 1, DAYS, Map.of()), Kind.PER_SCHOOL))
                .isEqualTo("Not worked out: the grant stands at £0.");
    }

    @Test
    void aMissingInputStillLeavesTheOtherFigures() {
        var figures = ValueForMoney.figures(inputs(List.of(PLANNED), OptionalInt.empty(), 20, List.of(), Map.of()));

        assertThat(figures)
                .extracting(figure -> figure.result() instanceof Result.Amount)
                .containsExactly(false, true, false, false);
    }

    @Test
    void thoseWhoEnterTheInputsSeeWhatIsMissing() {
        var lines = ValueForMoney.inputs(inputs(List.of(PLANNED), OptionalInt.empty(), 20, DAYS, Map.of()));

        assertThat(lines)
                .extracting(Input::name)
                .containsExactly(
                        "Planned grant",
                        "Spent",
                        "Schools",
                        "Practice changes",
                        "Coaching inputs (3)",
                        "Monitoring inputs (2)",
                        "Audit training",
                        "Project planning event",
                        "Regional conference");
        assertThat(lines)
                .filteredOn(line -> line.value().equals("not entered"))
                .extracting(Input::name)
                .containsExactly("Spent", "Practice changes");
    }

    @Test
    void everyQuotientIsRoundedHalfUpToAPenny() {
        var random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            var pounds = BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 2);
            int changes = 1 + random.nextInt(500);
            var figure = figure(
                    inputs(
                            List.of(new Grant(GrantKind.PLANNED, new Money(pounds), "", JANUARY)),
                            OptionalInt.of(changes),
                            20,
                            DAYS,
                            Map.of()),
                    Kind.PER_PRACTICE_CHANGE);
            var exact = pounds.divide(BigDecimal.valueOf(changes), 12, RoundingMode.FLOOR);
            var given = ((Result.Amount) figure.result()).money().pounds();
            assertThat(given.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005000000001"));
        }
    }

    private static Figure published(Kind kind) {
        return figure(inputs(List.of(PLANNED), OptionalInt.of(179), 20, DAYS, PRINTED), kind);
    }

    private static Figure figure(Inputs inputs, Kind kind) {
        return ValueForMoney.figures(inputs).stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String amount(Figure figure) {
        return ((Result.Amount) figure.result()).money().toString();
    }

    private static String reason(Inputs inputs, Kind kind) {
        return ((Result.Refused) figure(inputs, kind).result()).reason();
    }

    private static Inputs inputs(
            List<Grant> grants,
            OptionalInt changes,
            int schools,
            List<DevelopmentDays> days,
            Map<Kind, BigDecimal> published) {
        return new Inputs(
                grants,
                changes,
                "Figure 5",
                Optional.of(JANUARY),
                schools,
                schools,
                days,
                Optional.of("The plan has five visits."),
                published);
    }

    private static DevelopmentDays days(String input, int count, String days) {
        return new DevelopmentDays(input, count, new BigDecimal(days), JANUARY);
    }
}

package uk.alongside.audits.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.alongside.audits.rules.ReferenceVectors.pairs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.alongside.audits.rules.PairedStatistics.Pair;

class PairedStatisticsTests {

    private static final PairedStatistics KNOWN = of("2 1 2 3 2 1 2 3 2 2", "3 2 2 4 3 3 2 3 4 1");

    @Test
    void theKnownExampleHolds() {
        assertThat(KNOWN.pairs()).isEqualTo(10);
        assertThat(KNOWN.same()).isEqualTo(3);
        assertThat(KNOWN.ranksOfRises()).isEqualByComparingTo("25");
        assertThat(KNOWN.ranksOfFalls()).isEqualByComparingTo("3");
        assertThat(KNOWN.probability().orElseThrow()).isEqualByComparingTo("0.09375");
        assertThat(KNOWN.isExact()).isTrue();
        assertThat(KNOWN.medianChange().orElseThrow()).isEqualByComparingTo("1");
        assertThat(shown("Matched-pairs rank-biserial r")).isEqualTo("0.78571");
        assertThat(shown("d_z")).isEqualTo("0.73786");
        assertThat(shown("d_av")).isEqualTo("0.86669");
    }

    @Test
    void eachFigureShowsItsWorking() {
        assertThat(KNOWN.figures())
                .extracting(Worked::working)
                .containsExactly(
                        "10 of 10 schools",
                        "of 10 changes, from −1.0 to +2.0: +1.0 pp",
                        "n = 7, W+ = 25, W− = 3: 0.09375",
                        "(25 − 3) ÷ 28 = 0.78571",
                        "0.7 ÷ 0.94868 = 0.73786",
                        "0.7 ÷ ((0.66667 + 0.94868) ÷ 2) = 0.86669");
        assertThat(figure(KNOWN, "Wilcoxon signed-rank, two-sided probability").remarks())
                .contains(
                        "Exact, with equal sizes sharing the mean of their ranks.",
                        "Schools that did not change are dropped before ranking (Wilcoxon’s own rule): 3.",
                        PairedStatistics.NO_CAUSE);
    }

    @Test
    void isSaidInPlainSentences() {
        assertThat(KNOWN.inSentences())
                .isEqualTo(
                        "10 schools have both rounds: 6 went up, 3 stayed the same and 1 went down. The school in the"
                                + " middle moved by +1.0 pp. If rises and falls were equally likely, ranks as one-sided as these"
                                + " would come about in 9.4 of 100 cases.");
        assertThat(of("1", "2").inSentences()).startsWith("One school has both rounds: 1 went up");
    }

    @Test
    void agreesWithOtherImplementations() {
        var vectors = ReferenceVectors.read("paired.csv");
        assertThat(vectors).hasSizeGreaterThan(50);
        SoftAssertions.assertSoftly(softly -> vectors.forEach(vector -> {
            var statistics = of(vector.getField("before"), vector.getField("after"));
            var what = "of %s and %s".formatted(vector.getField("before"), vector.getField("after"));
            var interval = statistics.intervalOfDav().orElseThrow();
            softly.assertThat(statistics.ranksOfRises())
                    .as("W+ " + what)
                    .isEqualByComparingTo(vector.getField("w_plus"));
            softly.assertThat(statistics.ranksOfFalls())
                    .as("W- " + what)
                    .isEqualByComparingTo(vector.getField("w_minus"));
            softly.assertThat(statistics.medianChange().orElseThrow())
                    .as("median " + what)
                    .isEqualByComparingTo(vector.getField("median"));
            softly.assertThat(statistics.isExact())
                    .as("exact " + what)
                    .isEqualTo(Integer.parseInt(vector.getField("n")) <= 25);
            near(softly, statistics.probability().orElseThrow(), vector.getField("p"), "p " + what, 1e-12);
            near(softly, statistics.rankBiserial().orElseThrow(), vector.getField("r"), "r " + what, 1e-12);
            near(softly, statistics.dz().orElseThrow(), vector.getField("d_z"), "d_z " + what, 1e-12);
            near(softly, statistics.dav().orElseThrow(), vector.getField("d_av"), "d_av " + what, 1e-12);
            near(softly, interval.lower(), vector.getField("lower"), "lower limit " + what, 1e-5);
            near(softly, interval.upper(), vector.getField("upper"), "upper limit " + what, 1e-5);
        }));
    }

    private static void near(SoftAssertions softly, BigDecimal value, String reference, String what, double distance) {
        softly.assertThat(value.doubleValue()).as(what).isCloseTo(Double.parseDouble(reference), within(distance));
    }

    @Test
    void isTheSameInBothDirections() {
        var back = of("3 2 2 4 3 3 2 3 4 1", "2 1 2 3 2 1 2 3 2 2");

        assertThat(back.probability()).isEqualTo(KNOWN.probability());
        assertThat(back.ranksOfFalls()).isEqualByComparingTo("25");
        assertThat(figure(back, "d_av").shown()).isEqualTo("−0.86669");
        assertThat(back.intervalOfDav().orElseThrow().lower())
                .isEqualByComparingTo(
                        KNOWN.intervalOfDav().orElseThrow().upper().negate());
    }

    @Test
    void everyCombinationIsCountedUpTo25ChangesAndNotBeyond() {
        assertThat(rising(25).isExact()).isTrue();
        assertThat(rising(25).probability().orElseThrow())
                .isEqualByComparingTo(BigDecimal.ONE.divide(BigDecimal.TWO.pow(24)));
        assertThat(rising(26).isExact()).isFalse();
        assertThat(figure(rising(26), "Wilcoxon signed-rank, two-sided probability")
                        .remarks())
                .contains("The normal approximation, corrected for continuity and ties: more than 25 schools changed.");
        assertThat(figure(rising(40), "Wilcoxon signed-rank, two-sided probability")
                        .shown())
                .isEqualTo("below 0.00001");
    }

    @Test
    void zerosDoNotCountTowardsThe25() {
        var pairs = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> pair(0, i <= 25 ? i : 0))
                .toList();

        var statistics = PairedStatistics.of(pairs, 0, "pp");

        assertThat(statistics.isExact()).isTrue();
        assertThat(statistics.same()).isEqualTo(35);
    }

    @Test
    void theExactOneIsWhatCountingEachCombinationGives() {
        var random = new Random(7);
        for (int round = 0; round < 40; round++) {
            var changes = random.ints(1 + random.nextInt(10), -3, 4)
                    .mapToObj(BigDecimal::valueOf)
                    .toList();
            var ranks = SignedRanks.of(changes);

            assertThat(ranks.probability()).as("of %s", changes).isEqualByComparingTo(countedOneByOne(changes));
        }
    }

    private static BigDecimal countedOneByOne(List<BigDecimal> changes) {
        var sizes = changes.stream()
                .filter(change -> change.signum() != 0)
                .map(BigDecimal::abs)
                .toList();
        var doubledRanks = sizes.stream()
                .mapToLong(size -> 1
                        + 2
                                * sizes.stream()
                                        .filter(other -> other.compareTo(size) < 0)
                                        .count()
                        + sizes.stream()
                                .filter(other -> other.compareTo(size) == 0)
                                .count())
                .toArray();
        var observed = SignedRanks.of(changes);
        var smaller = Math.min(observed.doubledPlus(), observed.doubledMinus());
        var extreme = IntStream.range(0, 1 << doubledRanks.length)
                .filter(signs -> IntStream.range(0, doubledRanks.length)
                                .filter(i -> (signs >> i & 1) == 1)
                                .mapToLong(i -> doubledRanks[i])
                                .sum()
                        <= smaller)
                .count();
        return BigDecimal.valueOf(2 * extreme)
                .divide(BigDecimal.TWO.pow(doubledRanks.length))
                .min(BigDecimal.ONE);
    }

    @Test
    void withoutAPairNothingIsWorkedOutAndItIsSaid() {
        var none = PairedStatistics.of(List.of(), 4, "pp");

        assertThat(none.inSentences()).isEqualTo("No school has both rounds yet, so nothing can be compared.");
        assertThat(none.figures())
                .filteredOn(Worked::isKnown)
                .extracting(Worked::shown)
                .containsExactly("0");
        assertThat(none.figures())
                .filteredOn(figure -> !figure.isKnown())
                .hasSize(5)
                .extracting(Worked::shown)
                .containsOnly("Not worked out: no school has a figure in both rounds.");
        assertThat(none.figures().getFirst().working()).isEqualTo("0 of 4 schools");
    }

    @Test
    void whereNoSchoolChangedThereAreNoRanksAndNoSpread() {
        var still = of("1 2 3", "1 2 3");

        assertThat(still.probability()).isEmpty();
        assertThat(still.rankBiserial()).isEmpty();
        assertThat(still.dz()).isEmpty();
        assertThat(still.dav().orElseThrow()).isEqualByComparingTo("0");
        assertThat(still.intervalOfDav()).isEmpty();
        assertThat(figure(still, "Wilcoxon signed-rank, two-sided probability").shown())
                .isEqualTo("Not worked out: no school changed, so there are no ranks.");
        assertThat(still.inSentences()).contains("3 stayed the same", "The school in the middle stayed where it was.");
    }

    @Test
    void onePairHasAMedianAndAProbabilityAndNoSpread() {
        var one = of("40", "52.5");

        assertThat(one.medianChange().orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(one.probability().orElseThrow()).isEqualByComparingTo("1");
        assertThat(figure(one, "d_z").shown())
                .isEqualTo("Not defined: one school has no spread; two or more are needed.");
        assertThat(figure(one, "d_av").isKnown()).isFalse();
        assertThat(one.intervalOfDav()).isEmpty();
    }

    @Test
    void whereEverySchoolChangedAlikeThereIsNoDz() {
        var alike = of("0.1 0.2 0.3", "0.4 0.5 0.6");

        assertThat(figure(alike, "d_z").shown())
                .isEqualTo("Not defined: every school changed by the same amount, so there is no spread to divide by.");
        assertThat(alike.dav().orElseThrow().doubleValue()).isCloseTo(3, within(1e-9));
        assertThat(figure(alike, "d_av").remarks())
                .containsExactly("No interval: every school changed by the same amount.");
    }

    @Test
    void whereTheSchoolsDidNotDifferThereIsNoDav() {
        assertThat(figure(of("2 2 2", "3 3 3"), "d_av").shown())
                .isEqualTo(
                        "Not defined: the schools did not differ in either round, so there is no spread to divide by.");
    }

    @Test
    void holdsForAllSchoolsOfTheCountry() {
        var random = new Random(3);
        var pairs = IntStream.range(0, 24_000)
                .mapToObj(i -> pair(random.nextInt(100), random.nextInt(110)))
                .toList();

        var statistics = PairedStatistics.of(pairs, 0, "pp");

        assertThat(statistics.ranksOfRises().add(statistics.ranksOfFalls()))
                .isEqualByComparingTo(BigDecimal.valueOf(24_000L - statistics.same())
                        .multiply(BigDecimal.valueOf(24_001L - statistics.same()))
                        .divide(BigDecimal.TWO));
        var interval = statistics.intervalOfDav().orElseThrow();
        assertThat(statistics.dav().orElseThrow()).isBetween(interval.lower(), interval.upper());
        assertThat(interval.upper().subtract(interval.lower()).doubleValue()).isBetween(0.01, 0.05);
        assertThat(statistics.figures().stream().map(Worked::shown).collect(Collectors.joining()))
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void aChangeThatHardlyVariesStillHasAnInterval() {
        var pairs = IntStream.range(0, 10)
                .mapToObj(i -> Pair.of(
                        BigDecimal.valueOf(i), BigDecimal.valueOf(i + 50).add(BigDecimal.valueOf(i % 2, 6))))
                .toList();

        var statistics = PairedStatistics.of(pairs, 0, "pp");

        var interval = statistics.intervalOfDav().orElseThrow();
        assertThat(statistics.dav().orElseThrow()).isBetween(interval.lower(), interval.upper());
    }

    private static PairedStatistics rising(int schools) {
        return PairedStatistics.of(
                IntStream.rangeClosed(1, schools).mapToObj(i -> pair(0, i)).toList(), 0, "pp");
    }

    private static Pair pair(int before, int after) {
        return Pair.of(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
    }

    private static PairedStatistics of(String before, String after) {
        return PairedStatistics.of(pairs(before, after), 0, "pp");
    }

    private static String shown(String name) {
        return figure(KNOWN, name).shown();
    }

    private static Worked figure(PairedStatistics statistics, String name) {
        return statistics.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

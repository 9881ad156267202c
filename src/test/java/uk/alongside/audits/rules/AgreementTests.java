package uk.alongside.audits.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.alongside.audits.rules.Agreement.Judged;

class AgreementTests {

    @Test
    void theKnownKappaHolds() {
        var agreement = Agreement.of(letters("AABBCCABCA", "AABBCBABCC"), 0);

        assertThat(figure(agreement, "Cohen’s kappa").shown()).isEqualTo("0.70149");
        assertThat(figure(agreement, "Share agreed").shown()).isEqualTo("8 of 10 (80.0 %)");
    }

    private static List<Judged> letters(String first, String second) {
        return IntStream.range(0, first.length())
                .mapToObj(i -> new Judged(first.charAt(i), second.charAt(i), 1))
                .toList();
    }

    @Test
    void agreesWithOtherImplementations() {
        var vectors = ReferenceVectors.read("agreement.csv");
        assertThat(vectors).hasSizeGreaterThan(40);
        SoftAssertions.assertSoftly(softly -> vectors.forEach(vector -> {
            var agreement =
                    Agreement.of(ReferenceVectors.judged(vector.getField("first"), vector.getField("second")), 0);
            var line = "line " + vector.getStartingLineNumber();
            softly.assertThat(agreement.agreed())
                    .as("agreed, " + line)
                    .isEqualTo(Long.parseLong(vector.getField("agreed")));
            near(softly, agreement.kappa(), vector.getField("kappa"), "kappa, " + line);
            near(softly, agreement.weightedKappa(), vector.getField("weighted"), "weighted kappa, " + line);
            near(softly, agreement.alpha(), vector.getField("alpha"), "alpha, " + line);
        }));
    }

    private static void near(SoftAssertions softly, Optional<BigDecimal> value, String reference, String what) {
        softly.assertThat(value.orElseThrow().doubleValue())
                .as(what)
                .isCloseTo(Double.parseDouble(reference), within(1e-12));
    }

    @Test
    void alphaTakesMissingJudgements() {
        var vectors = ReferenceVectors.read("missing.csv");
        assertThat(vectors).hasSizeGreaterThan(30);
        SoftAssertions.assertSoftly(softly -> vectors.forEach(vector -> near(
                softly,
                OrdinalAlpha.of(units(vector.getField("raters"))),
                vector.getField("alpha"),
                "line " + vector.getStartingLineNumber())));
    }

    private static List<OrdinalAlpha.Unit> units(String raters) {
        var given =
                Arrays.stream(raters.split("\\|")).map(line -> line.split(" ")).toList();
        return IntStream.range(0, given.getFirst().length)
                .mapToObj(statement -> new OrdinalAlpha.Unit(
                        given.stream()
                                .map(levels -> levels[statement])
                                .filter(level -> !level.equals("-"))
                                .map(Integer::valueOf)
                                .toList(),
                        1))
                .toList();
    }

    @Test
    void countsOfTheSameAreWorthAsManyAsTheSameOneByOne() {
        var oneByOne = Agreement.of(letters("AABBA", "AABBB"), 0);
        var counted =
                Agreement.of(List.of(new Judged('A', 'A', 2), new Judged('B', 'B', 2), new Judged('A', 'B', 1)), 0);

        assertThat(counted.figures()).isEqualTo(oneByOne.figures());
    }

    @Test
    void judgementsThatAlwaysDifferByOneAgreeMoreWhenWeighted() {
        var agreement = Agreement.of(
                List.of(new Judged(1, 2, 5), new Judged(2, 3, 5), new Judged(3, 4, 5), new Judged(4, 3, 5)), 0);

        assertThat(agreement.kappa().orElseThrow().signum()).isNegative();
        assertThat(agreement.weightedKappa().orElseThrow().doubleValue()).isGreaterThan(0.4);
    }

    @Test
    void perfectAgreementIsOne() {
        var agreement = Agreement.of(List.of(new Judged(1, 1, 3), new Judged(4, 4, 2)), 1);

        assertThat(agreement.figures()).extracting(Worked::shown).containsExactly("5 of 5 (100.0 %)", "1", "1", "1");
        assertThat(agreement.leftOut()).isEqualTo(1);
    }

    @Test
    void whereOnlyOneLevelWasUsedChanceExplainsEverythingAndItIsSaid() {
        var agreement = Agreement.of(List.of(new Judged(3, 3, 12)), 0);

        assertThat(figure(agreement, "Share agreed").shown()).isEqualTo("12 of 12 (100.0 %)");
        assertThat(agreement.figures().subList(1, 4))
                .extracting(Worked::shown)
                .containsOnly("Not defined: every judgement is the same level, so agreement by chance is complete.");
    }

    @Test
    void withoutBothJudgementsNothingIsWorkedOut() {
        assertThat(Agreement.of(List.of(), 20).figures())
                .extracting(Worked::shown)
                .containsOnly("Not worked out: no statement has both judgements.");
    }

    @Test
    void holdsForTheJudgementsOfAllSchoolsOfTheCountry() {
        var many =
                Agreement.of(List.of(new Judged(1, 20, 900_000), new Judged(20, 1, 900_000), new Judged(7, 7, 2)), 0);

        assertThat(many.weightedKappa().orElseThrow().doubleValue()).isCloseTo(-1, within(1e-5));
        assertThat(many.statements()).isEqualTo(1_800_002);
    }

    private static Worked figure(Agreement agreement, String name) {
        return agreement.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

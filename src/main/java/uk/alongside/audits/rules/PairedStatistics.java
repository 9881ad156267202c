package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.audits.rules.Worked.Input;

/**
 * What changed over many schools: each school's later figure beside its own earlier one.
 *
 * <p>Only schools with both figures count; the others are named in number. The median change says how far the school in the
 * middle moved. The signed-rank test says how unusual such ranks would be if rises and falls were equally likely; the
 * rank-biserial how far the ranks lean one way; d_z and d_av put the mean change beside the spread of the changes and beside
 * the spread between schools. There is no group to compare with: the figures describe change and show no cause.
 *
 * <p>Sources: {@link SignedRanks}; D. Kerby, "The simple difference formula", Comprehensive Psychology 3 (2014), for the
 * matched-pairs rank-biserial; D. Lakens, "Calculating and reporting effect sizes", Frontiers in Psychology 4 (2013), 863,
 * for d_z and d_av; J. Algina and H. Keselman, "Approximate confidence intervals for effect sizes", Educational and
 * Psychological Measurement 63 (2003), 537-553, for the interval.
 */
public final class PairedStatistics {

    /**
     * A school's earlier and later figure.
     *
     * @param change worked out without rounding in between, so that equal changes are equal
     */
    public record Pair(BigDecimal before, BigDecimal after, BigDecimal change) {

        public static Pair of(BigDecimal before, BigDecimal after) {
            return new Pair(before, after, after.subtract(before));
        }
    }

    /** The limits between which an effect lies with a confidence of 95 %. */
    public record Interval(BigDecimal lower, BigDecimal upper) {

        String inWords() {
            return "%s to %s".formatted(Numbers.plain(lower), Numbers.plain(upper));
        }
    }

    /** What is said wherever these figures stand. */
    public static final String NO_CAUSE =
            "There is no group of schools to compare with, so these figures describe change and show no cause.";

    private static final String INTERVAL_METHOD =
            "Its limits are those of the noncentral t distribution, times the standard error of the mean change over the mean"
                    + " of the standard deviations (Algina and Keselman, 2003, who divide by the root of the mean variance).";

    private static final double TAIL = 0.025;
    private static final String NO_PAIR = "Not worked out: no school has a figure in both rounds.";
    private static final String ALL_ZERO = "Not worked out: no school changed, so there are no ranks.";
    private static final String ONE_PAIR = "Not defined: one school has no spread; two or more are needed.";
    private static final String NO_SPREAD =
            "Not defined: every school changed by the same amount, so there is no spread to divide by.";
    private static final String ALL_ALIKE =
            "Not defined: the schools did not differ in either round, so there is no spread to divide by.";

    private final int incomplete;
    private final String unit;
    private final List<BigDecimal> changes;
    private final SignedRanks ranks;
    private final Optional<Effects> effects;

    private PairedStatistics(List<Pair> pairs, int incomplete, String unit) {
        this.incomplete = incomplete;
        this.unit = unit;
        changes = pairs.stream().map(Pair::change).toList();
        ranks = SignedRanks.of(changes);
        effects = pairs.isEmpty() ? Optional.empty() : Optional.of(Effects.of(pairs, changes));
    }

    /**
     * @param pairs of schools with both figures
     * @param incomplete how many schools have one figure or none
     * @param unit of a change, "pp"
     */
    public static PairedStatistics of(List<Pair> pairs, int incomplete, String unit) {
        return new PairedStatistics(pairs, incomplete, unit);
    }

    /** How many schools have both figures. */
    public int pairs() {
        return changes.size();
    }

    /** How many have not. */
    public int incomplete() {
        return incomplete;
    }

    public int higher() {
        return (int) changes.stream().filter(change -> change.signum() > 0).count();
    }

    public int same() {
        return ranks.zeros();
    }

    public int lower() {
        return (int) changes.stream().filter(change -> change.signum() < 0).count();
    }

    public Optional<BigDecimal> medianChange() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(Moments.median(changes));
    }

    /** The sum of the ranks of the rises. */
    public BigDecimal ranksOfRises() {
        return ranks.plus();
    }

    /** The sum of the ranks of the falls. */
    public BigDecimal ranksOfFalls() {
        return ranks.minus();
    }

    /** Two-sided, unrounded; empty where no school changed. */
    public Optional<BigDecimal> probability() {
        return ranks.n() == 0 ? Optional.empty() : Optional.of(ranks.probability());
    }

    /** Whether the probability is exact rather than approximated. */
    public boolean isExact() {
        return ranks.exact();
    }

    /** From −1, every rank a fall, to 1, every rank a rise. */
    public Optional<BigDecimal> rankBiserial() {
        return ranks.n() == 0
                ? Optional.empty()
                : Optional.of(Numbers.quotient(ranks.plus().subtract(ranks.minus()), ranks.total()));
    }

    /** Mean change over the spread of the changes. */
    public Optional<BigDecimal> dz() {
        return effects.flatMap(Effects::dz);
    }

    /** Mean change over the mean of the two rounds' spreads. */
    public Optional<BigDecimal> dav() {
        return effects.flatMap(Effects::dav);
    }

    /** Between which d_av lies with a confidence of 95 %, approximately. */
    public Optional<Interval> intervalOfDav() {
        return effects.flatMap(Effects::interval);
    }

    /** Every figure, each with its working or with the reason why there is none. */
    public List<Worked> figures() {
        return List.of(
                workedPairs(), workedMedian(), workedSignedRanks(), workedRankBiserial(), workedDz(), workedDav());
    }

    /** The whole in two or three plain sentences. */
    public String inSentences() {
        if (changes.isEmpty()) {
            return "No school has both rounds yet, so nothing can be compared.";
        }
        var sentences = new ArrayList<String>();
        sentences.add("%s %s both rounds: %d went up, %d stayed the same and %d went down."
                .formatted(
                        pairs() == 1 ? "One school" : pairs() + " schools",
                        pairs() == 1 ? "has" : "have",
                        higher(),
                        same(),
                        lower()));
        medianChange()
                .ifPresent(median -> sentences.add(
                        median.signum() == 0
                                ? "The school in the middle stayed where it was."
                                : "The school in the middle moved by %s %s."
                                        .formatted(Numbers.signedToOnePlace(median), unit)));
        probability()
                .ifPresent(p -> sentences.add(
                        "If rises and falls were equally likely, ranks as one-sided as these would come about in %s."
                                .formatted(inHundred(p))));
        return String.join(" ", sentences);
    }

    private static String inHundred(BigDecimal probability) {
        var percent = probability.multiply(Numbers.HUNDRED).setScale(1, RoundingMode.HALF_UP);
        return percent.signum() == 0
                ? "fewer than 1 of 2,000 cases"
                : "%s of 100 cases".formatted(Numbers.plain(percent));
    }

    private Worked workedPairs() {
        var inputs = List.of(
                Worked.input("Schools with both rounds", pairs()),
                Worked.input("Schools left out, with one round or none", incomplete));
        return new Worked(
                "Complete pairs",
                Optional.of(BigDecimal.valueOf(pairs())),
                Integer.toString(pairs()),
                "schools with a figure in both rounds",
                "%d of %d schools".formatted(pairs(), pairs() + incomplete),
                inputs,
                "exact",
                List.of());
    }

    private Worked workedMedian() {
        var name = "Median change";
        var formula = "the change of the school in the middle, or the mean of the two in the middle";
        var median = medianChange();
        if (median.isEmpty()) {
            return Worked.refused(name, formula, NO_PAIR, List.of());
        }
        var rounded = median.get().setScale(1, RoundingMode.HALF_UP);
        var shown = "%s %s".formatted(Numbers.signedToOnePlace(rounded), unit);
        return new Worked(
                name,
                Optional.of(rounded),
                shown,
                formula,
                "of %d %s, from %s to %s: %s"
                        .formatted(
                                pairs(),
                                pairs() == 1 ? "change" : "changes",
                                Numbers.signedToOnePlace(changes.stream()
                                        .min(BigDecimal::compareTo)
                                        .orElseThrow()),
                                Numbers.signedToOnePlace(changes.stream()
                                        .max(BigDecimal::compareTo)
                                        .orElseThrow()),
                                shown),
                List.of(
                        Worked.input("Went up", higher()),
                        Worked.input("Stayed the same", same()),
                        Worked.input("Went down", lower())),
                Numbers.TO_ONE_PLACE,
                List.of());
    }

    private Worked workedSignedRanks() {
        var name = "Wilcoxon signed-rank, two-sided probability";
        var formula = ranks.exact()
                ? "2 × combinations of signs with a rank sum as small as the smaller one ÷ all 2ⁿ combinations"
                : "2 × (1 − Φ(z)), z = (|W+ − n(n + 1) ÷ 4| − ½) ÷ √(n(n + 1)(2n + 1) ÷ 24 − Σ(t³ − t) ÷ 48)";
        if (probability().isEmpty()) {
            return Worked.refused(name, formula, changes.isEmpty() ? NO_PAIR : ALL_ZERO, rankInputs());
        }
        var rounded = Numbers.toFivePlaces(ranks.probability());
        var shown = rounded.signum() == 0 ? "below 0.00001" : Numbers.plain(rounded);
        return new Worked(
                name,
                Optional.of(rounded),
                shown,
                formula,
                "n = %d, W+ = %s, W− = %s: %s"
                        .formatted(ranks.n(), Numbers.plain(ranks.plus()), Numbers.plain(ranks.minus()), shown),
                rankInputs(),
                Numbers.TO_FIVE_PLACES,
                List.of(
                        ranks.exact()
                                ? "Exact, with equal sizes sharing the mean of their ranks."
                                : "The normal approximation, corrected for continuity and ties: more than %d schools changed."
                                        .formatted(SignedRanks.EXACT_UP_TO),
                        "Schools that did not change are dropped before ranking (Wilcoxon’s own rule): %d."
                                .formatted(ranks.zeros()),
                        NO_CAUSE));
    }

    private List<Input> rankInputs() {
        return List.of(
                Worked.input("n, schools that changed", ranks.n()),
                Worked.input("Dropped, no change", ranks.zeros()),
                Worked.input("W+, ranks of the rises", ranks.plus()),
                Worked.input("W−, ranks of the falls", ranks.minus()));
    }

    private Worked workedRankBiserial() {
        var name = "Matched-pairs rank-biserial r";
        var formula = "(W+ − W−) ÷ (W+ + W−)";
        return rankBiserial()
                .map(r -> known(
                        name,
                        r,
                        formula,
                        "(%s − %s) ÷ %s"
                                .formatted(
                                        Numbers.plain(ranks.plus()),
                                        Numbers.plain(ranks.minus()),
                                        Numbers.plain(ranks.total())),
                        rankInputs(),
                        List.of("From −1, every rank a fall, to 1, every rank a rise.")))
                .orElseGet(() -> Worked.refused(name, formula, changes.isEmpty() ? NO_PAIR : ALL_ZERO, rankInputs()));
    }

    private Worked workedDz() {
        var name = "d_z";
        var formula = "mean change ÷ standard deviation of the changes";
        if (effects.isEmpty()) {
            return Worked.refused(name, formula, NO_PAIR, List.of());
        }
        var of = effects.get();
        return of.dz()
                .map(d -> known(
                        name,
                        d,
                        formula,
                        "%s ÷ %s"
                                .formatted(
                                        five(of.change().mean()),
                                        five(of.change().deviation())),
                        of.inputs(),
                        List.of("The mean change beside the spread of the changes.")))
                .orElseGet(() -> Worked.refused(name, formula, pairs() == 1 ? ONE_PAIR : NO_SPREAD, of.inputs()));
    }

    private Worked workedDav() {
        var name = "d_av";
        var formula = "mean change ÷ mean of the two rounds’ standard deviations";
        if (effects.isEmpty()) {
            return Worked.refused(name, formula, NO_PAIR, List.of());
        }
        var of = effects.get();
        return of.dav()
                .map(d -> known(
                        name,
                        d,
                        formula,
                        "%s ÷ ((%s + %s) ÷ 2)"
                                .formatted(
                                        five(of.change().mean()),
                                        five(of.before().deviation()),
                                        five(of.after().deviation())),
                        of.inputs(),
                        intervalInWords()))
                .orElseGet(() -> Worked.refused(name, formula, pairs() == 1 ? ONE_PAIR : ALL_ALIKE, of.inputs()));
    }

    private List<String> intervalInWords() {
        return intervalOfDav()
                .map(interval -> List.of(
                        "95 %% interval: %s. Approximate, and wide for few schools.".formatted(interval.inWords()),
                        INTERVAL_METHOD))
                .orElse(List.of("No interval: every school changed by the same amount."));
    }

    private static Worked known(
            String name, BigDecimal value, String formula, String quotient, List<Input> inputs, List<String> remarks) {
        var rounded = Numbers.toFivePlaces(value);
        return new Worked(
                name,
                Optional.of(rounded),
                Numbers.plain(rounded),
                formula,
                "%s = %s".formatted(quotient, Numbers.plain(rounded)),
                inputs,
                Numbers.TO_FIVE_PLACES,
                remarks);
    }

    private static String five(BigDecimal number) {
        return Numbers.bracketed(Numbers.toFivePlaces(number));
    }

    /** Means and spreads, and what they give. */
    private record Effects(Moments before, Moments after, Moments change) {

        static Effects of(List<Pair> pairs, List<BigDecimal> changes) {
            return new Effects(
                    Moments.of(pairs.stream().map(Pair::before).toList()),
                    Moments.of(pairs.stream().map(Pair::after).toList()),
                    Moments.of(changes));
        }

        Optional<BigDecimal> dz() {
            return over(change.deviation());
        }

        Optional<BigDecimal> dav() {
            return over(meanDeviation());
        }

        private Optional<BigDecimal> over(BigDecimal spread) {
            return spread.signum() == 0 ? Optional.empty() : Optional.of(Numbers.quotient(change.mean(), spread));
        }

        private BigDecimal meanDeviation() {
            return before.deviation().add(after.deviation()).divide(BigDecimal.TWO);
        }

        /** Limits of the noncentrality of the paired t, turned into the unit of d_av. */
        Optional<Interval> interval() {
            if (change.variance().signum() == 0 || meanDeviation().signum() == 0) {
                return Optional.empty();
            }
            var error = change.deviation().doubleValue() / Math.sqrt(change.n());
            var t = change.mean().doubleValue() / error;
            var unit = error / meanDeviation().doubleValue();
            return Optional.of(new Interval(
                    Numbers.toFivePlaces(NoncentralT.noncentrality(t, change.n() - 1, 1 - TAIL) * unit),
                    Numbers.toFivePlaces(NoncentralT.noncentrality(t, change.n() - 1, TAIL) * unit)));
        }

        List<Input> inputs() {
            return List.of(
                    new Input("Mean before", five(before.mean())),
                    new Input("Mean after", five(after.mean())),
                    new Input("Mean change", five(change.mean())),
                    new Input("Standard deviation before", five(before.deviation())),
                    new Input("Standard deviation after", five(after.deviation())),
                    new Input("Standard deviation of the changes", five(change.deviation())));
        }
    }
}

package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.alongside.audits.rules.Worked.Input;

/**
 * How far two judgements of the same statements agree: the school's own and the moderated one.
 *
 * <p>The share agreed counts the statements with the same level. Kappa asks how much of the agreement is beyond chance; the
 * weighted one lets a difference of one level count for less than one of three, by the square of the distance (quadratic
 * weights). Krippendorff's alpha does so by how the levels are used, and takes missing judgements. Statements with one
 * judgement only are left out and counted.
 *
 * <p>Sources: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960),
 * and "Weighted kappa", Psychological Bulletin 70 (1968); {@link OrdinalAlpha}.
 */
public final class Agreement {

    private static final String NOTHING = "Not worked out: no statement has both judgements.";
    private static final String ONE_LEVEL =
            "Not defined: every judgement is the same level, so agreement by chance is complete.";

    private final List<Judged> judged;
    private final long leftOut;
    private final long statements;
    private final BigInteger agreed;

    private Agreement(List<Judged> judged, long leftOut) {
        this.judged = judged.stream().filter(couple -> couple.times > 0).toList();
        this.leftOut = leftOut;
        statements = this.judged.stream().mapToLong(Judged::times).sum();
        agreed = BigInteger.valueOf(this.judged.stream()
                .filter(couple -> couple.first == couple.second)
                .mapToLong(Judged::times)
                .sum());
    }

    /** So many statements were given the one level by the one and the other by the other. */
    public record Judged(int first, int second, long times) {}

    /** @param leftOut how many statements have one judgement only */
    public static Agreement of(List<Judged> judged, long leftOut) {
        return new Agreement(judged, leftOut);
    }

    /** How many statements have both judgements. */
    public long statements() {
        return statements;
    }

    public long agreed() {
        return agreed.longValueExact();
    }

    public long leftOut() {
        return leftOut;
    }

    /** In percent, unrounded; empty where no statement has both judgements. */
    public Optional<BigDecimal> shareAgreed() {
        return statements == 0
                ? Optional.empty()
                : Optional.of(Numbers.quotient(
                        new BigDecimal(agreed).multiply(Numbers.HUNDRED), BigDecimal.valueOf(statements)));
    }

    /** Cohen's kappa, unrounded. */
    public Optional<BigDecimal> kappa() {
        return beyondChance((first, second) -> first == second ? 0 : 1);
    }

    /** Cohen's kappa with quadratic weights, unrounded. */
    public Optional<BigDecimal> weightedKappa() {
        return beyondChance((first, second) -> Math.multiplyExact((long) first - second, (long) first - second));
    }

    /** Krippendorff's ordinal alpha, unrounded. */
    public Optional<BigDecimal> alpha() {
        return OrdinalAlpha.of(judged.stream()
                .map(couple -> new OrdinalAlpha.Unit(List.of(couple.first, couple.second), couple.times))
                .toList());
    }

    /** One less observed over expected disagreement; all sums are whole numbers. */
    private Optional<BigDecimal> beyondChance(Distance distance) {
        Map<Integer, BigInteger> first = new TreeMap<>();
        Map<Integer, BigInteger> second = new TreeMap<>();
        var observed = BigInteger.ZERO;
        for (var couple : judged) {
            var times = BigInteger.valueOf(couple.times);
            first.merge(couple.first, times, BigInteger::add);
            second.merge(couple.second, times, BigInteger::add);
            observed = observed.add(times.multiply(BigInteger.valueOf(distance.of(couple.first, couple.second))));
        }
        var expected = BigInteger.ZERO;
        for (var one : first.entrySet()) {
            for (var other : second.entrySet()) {
                expected = expected.add(one.getValue()
                        .multiply(other.getValue())
                        .multiply(BigInteger.valueOf(distance.of(one.getKey(), other.getKey()))));
            }
        }
        return expected.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.ONE.subtract(Numbers.quotient(
                        new BigDecimal(observed.multiply(BigInteger.valueOf(statements))), new BigDecimal(expected))));
    }

    private interface Distance {
        long of(int first, int second);
    }

    /** Every figure, each with its working or with the reason why there is none. */
    public List<Worked> figures() {
        return List.of(
                workedShare(),
                worked(
                        "Cohen’s kappa",
                        kappa(),
                        "(agreement observed − agreement by chance) ÷ (1 − agreement by chance)",
                        "Levels are the same or they are not; how far they lie apart does not count."),
                worked(
                        "Weighted kappa",
                        weightedKappa(),
                        "1 − squared distances observed ÷ squared distances by chance",
                        "Quadratic weights: two levels apart counts four times as much as one."),
                worked(
                        "Krippendorff’s alpha, ordinal",
                        alpha(),
                        "1 − disagreement observed ÷ disagreement by chance",
                        "Ordered levels; a missing judgement is left out and is no disagreement."));
    }

    private Worked workedShare() {
        var name = "Share agreed";
        var formula = "statements with the same level ÷ statements with both judgements";
        return shareAgreed()
                .map(share -> share.setScale(1, RoundingMode.HALF_UP))
                .map(share -> new Worked(
                        name,
                        Optional.of(share),
                        "%d of %d (%s %%)".formatted(agreed, statements, Numbers.fixed(share, 1)),
                        formula,
                        "%d ÷ %d = %s %%".formatted(agreed, statements, Numbers.fixed(share, 1)),
                        inputs(),
                        Numbers.TO_ONE_PLACE,
                        List.of()))
                .orElseGet(() -> Worked.refused(name, formula, NOTHING, inputs()));
    }

    private Worked worked(String name, Optional<BigDecimal> value, String formula, String remark) {
        if (value.isEmpty()) {
            return Worked.refused(name, formula, statements == 0 ? NOTHING : ONE_LEVEL, inputs());
        }
        var rounded = Numbers.toFivePlaces(value.get());
        return new Worked(
                name,
                Optional.of(rounded),
                Numbers.plain(rounded),
                formula,
                "over %d %s = %s"
                        .formatted(statements, statements == 1 ? "statement" : "statements", Numbers.plain(rounded)),
                inputs(),
                Numbers.TO_FIVE_PLACES,
                List.of(remark));
    }

    private List<Input> inputs() {
        return List.of(
                Worked.input("Statements with both judgements", statements),
                Worked.input("With the same level", agreed()),
                Worked.input("Left out, with one judgement only", leftOut));
    }
}

package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two rounds of a school, or of many schools together.
 *
 * <p>Only statements that both editions of the framework share and that have a level in both rounds are compared; the others
 * are left out and counted. So a statement that was dropped, added, or answered once only never looks like a change.
 *
 * <p>Three measures stand side by side. Points, and percent of the scale, say how far the judgements moved. The relative
 * change divides by the points at the beginning: it depends on where the scale starts and on how low a school began, so the
 * largest one that could have been reached stands beside its band. From nought points, or from below, there is none. Where
 * the scale itself changed between the editions, points cannot be set off against each other, and only the percentages of
 * the two scales are.
 *
 * <p>It describes change. It does not say what brought it about.
 *
 * <p>Source: the project's figures.
 *
 * @param compared how many statements have a level in both rounds
 * @param higher how many of these are judged higher than before
 * @param same how many are judged the same
 * @param lower how many are judged lower
 * @param notShared left out because only one of the editions has them
 * @param notInBoth left out because one of the rounds has no level for them
 * @param before the points of the compared statements in the earlier round, with the fewest and most possible
 * @param after the same in the later round
 * @param sameScale whether both editions have the same scale
 */
public record RoundChange(
        int compared,
        int higher,
        int same,
        int lower,
        int notShared,
        int notInBoth,
        Points before,
        Points after,
        boolean sameScale) {

    private static final int PLACES = 20;
    private static final String RELATIVE = "(points after − points before) ÷ points before";
    private static final String ACROSS = "percent of the scale after − percent of the scale before";

    /** Points with the fewest and the most that the same statements could have had. */
    public record Points(BigDecimal points, BigDecimal fewest, BigDecimal most) {

        Optional<BigDecimal> percent() {
            return new AreaScore(points, fewest, most, 0, 0, 0, 0).unrounded();
        }

        Points plus(Points other) {
            return new Points(points.add(other.points), fewest.add(other.fewest), most.add(other.most));
        }
    }

    public RoundChange {
        if (higher + same + lower != compared) {
            throw new IllegalArgumentException("%d higher, %d the same and %d lower are not %d compared."
                    .formatted(higher, same, lower, compared));
        }
    }

    /** Areas together, or schools together. */
    public RoundChange plus(RoundChange other) {
        return new RoundChange(
                compared + other.compared,
                higher + other.higher,
                same + other.same,
                lower + other.lower,
                notShared + other.notShared,
                notInBoth + other.notInBoth,
                before.plus(other.before),
                after.plus(other.after),
                sameScale && other.sameScale);
    }

    /** How many statements are left out of the comparison, for either reason. */
    public int leftOut() {
        return notShared + notInBoth;
    }

    /** "24 statements compared; 3 left out: 2 stand in one edition only, 1 has no level in one of the rounds". */
    public String comparedInWords() {
        var words = compared == 1 ? "1 statement compared" : compared + " statements compared";
        if (leftOut() == 0) {
            return words + ", none left out";
        }
        var reasons = new ArrayList<String>();
        if (notShared > 0) {
            reasons.add(notShared + (notShared == 1 ? " stands" : " stand") + " in one edition only");
        }
        if (notInBoth > 0) {
            reasons.add(notInBoth + (notInBoth == 1 ? " has" : " have") + " no level in one of the rounds");
        }
        return "%s; %d left out: %s".formatted(words, leftOut(), String.join(", ", reasons));
    }

    /** In percentage points of the scale, so precise that equal changes are equal; empty where nothing could be compared. */
    public Optional<BigDecimal> acrossTheScale() {
        return after.percent()
                .flatMap(later -> before.percent().map(later::subtract))
                .map(RoundChange::settled);
    }

    /** The schools' figures of both rounds for {@link PairedStatistics}; empty where nothing could be compared. */
    public Optional<PairedStatistics.Pair> asPair() {
        return acrossTheScale()
                .map(change -> new PairedStatistics.Pair(
                        settled(before.percent().orElseThrow()),
                        settled(after.percent().orElseThrow()),
                        change));
    }

    /** Takes away what a division left at the far end. */
    private static BigDecimal settled(BigDecimal percent) {
        return percent.setScale(PLACES, RoundingMode.HALF_UP);
    }

    /** In points; empty where nothing could be compared or the scale is another one. */
    public Optional<BigDecimal> inPoints() {
        return compared == 0 || !sameScale ? Optional.empty() : Optional.of(after.points.subtract(before.points));
    }

    /** In percent of the points at the beginning, unrounded. */
    public Optional<BigDecimal> relative() {
        return inPoints().filter(points -> before.points.signum() > 0).map(this::ofTheBeginning);
    }

    public Optional<ChangeBand> band() {
        return relative().map(ChangeBand::of);
    }

    /** The largest relative change that could have been reached: every statement at the highest level. */
    public Optional<BigDecimal> highestRelative() {
        return relative().map(percent -> ofTheBeginning(before.most.subtract(before.points)));
    }

    public Optional<ChangeBand> highestBand() {
        return highestRelative().map(ChangeBand::of);
    }

    private BigDecimal ofTheBeginning(BigDecimal points) {
        return Numbers.quotient(points.multiply(Numbers.HUNDRED), before.points);
    }

    /** Percentage points, points and relative change, each with its working. */
    public List<Worked> figures() {
        return List.of(workedAcrossTheScale(), workedPoints(), workedRelative());
    }

    private Worked workedAcrossTheScale() {
        var name = "Change in percentage points of the scale";
        var change = acrossTheScale();
        if (change.isEmpty()) {
            return Worked.refused(name, ACROSS, nothingCompared(), inputs());
        }
        var rounded = change.get().setScale(1, RoundingMode.HALF_UP);
        return new Worked(
                name,
                Optional.of(rounded),
                Numbers.signedToOnePlace(rounded) + " pp",
                ACROSS,
                "(%s − %s) ÷ (%s − %s) − (%s − %s) ÷ (%s − %s) = %s pp"
                        .formatted(
                                Numbers.plain(after.points),
                                Numbers.bracketed(after.fewest),
                                Numbers.plain(after.most),
                                Numbers.bracketed(after.fewest),
                                Numbers.plain(before.points),
                                Numbers.bracketed(before.fewest),
                                Numbers.plain(before.most),
                                Numbers.bracketed(before.fewest),
                                Numbers.signedToOnePlace(rounded)),
                inputs(),
                Numbers.TO_ONE_PLACE,
                sameScale ? List.of() : List.of("The scale changed: each round is a percentage of its own scale."));
    }

    private Worked workedPoints() {
        var name = "Change in points";
        var formula = "points after − points before";
        return inPoints()
                .map(points -> new Worked(
                        name,
                        Optional.of(points),
                        Numbers.signed(points),
                        formula,
                        "%s − %s = %s"
                                .formatted(
                                        Numbers.plain(after.points),
                                        Numbers.bracketed(before.points),
                                        Numbers.signed(points)),
                        inputs(),
                        "exact",
                        List.of()))
                .orElseGet(() -> Worked.refused(name, formula, noPoints(), inputs()));
    }

    private Worked workedRelative() {
        var name = "Relative change";
        var relative = relative();
        if (relative.isEmpty()) {
            return Worked.refused(name, RELATIVE, noRelative(), inputs());
        }
        var rounded = relative.get().setScale(1, RoundingMode.HALF_UP);
        return new Worked(
                name,
                Optional.of(rounded),
                "%s %% (%s)"
                        .formatted(
                                Numbers.signedToOnePlace(rounded),
                                ChangeBand.of(relative.get()).inWords()),
                RELATIVE,
                "(%s − %s) ÷ %s = %s %%"
                        .formatted(
                                Numbers.plain(after.points),
                                Numbers.plain(before.points),
                                Numbers.plain(before.points),
                                Numbers.signedToOnePlace(rounded)),
                inputs(),
                Numbers.TO_ONE_PLACE,
                remarks());
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        highestInWords().ifPresent(remarks::add);
        if (band().filter(band -> band == ChangeBand.DECLINE).isPresent()) {
            remarks.add("A decline is read separately: judging lower can mean seeing more than before.");
        }
        remarks.add("It depends on where the scale starts, and is larger for a school that began low.");
        return List.copyOf(remarks);
    }

    /** "From this beginning at most +60.0 % could be reached (20 % or more)." */
    public Optional<String> highestInWords() {
        return highestRelative()
                .map(highest -> highest.signum() == 0
                        ? "This beginning was already at the top of the scale: there was nothing higher to reach."
                        : "From this beginning at most %s %% could be reached (%s)."
                                .formatted(
                                        Numbers.signedToOnePlace(highest),
                                        ChangeBand.of(highest).inWords()));
    }

    private String nothingCompared() {
        return "Not worked out: no statement has a level in both rounds.";
    }

    private String noPoints() {
        return compared == 0
                ? nothingCompared()
                : "Not worked out: the scale changed between the two editions, so points cannot be set off against each"
                        + " other.";
    }

    private String noRelative() {
        if (inPoints().isEmpty()) {
            return noPoints();
        }
        return before.points.signum() == 0
                ? "There is none: the school began at nought points, and nothing can be divided by nought."
                : "There is none: the school began below nought points.";
    }

    private List<Worked.Input> inputs() {
        return List.of(
                Worked.input("Points before", before.points),
                Worked.input("Points after", after.points),
                Worked.input("Most possible before", before.most),
                new Worked.Input("Statements", comparedInWords()));
    }
}

package uk.alongside.schools.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.schools.profile.Profile.LikeRow;
import uk.alongside.schools.profile.Profile.LikeSchools;
import uk.alongside.schools.profile.ProfileRows.Candidate;
import uk.alongside.schools.profile.ProfileRows.Census;
import uk.alongside.schools.rules.Likeness;
import uk.alongside.schools.rules.Likeness.Measured;
import uk.alongside.schools.rules.Ratio;
import uk.alongside.schools.rules.Words;

/** Draws the schools that are most like this one, and how they were chosen. */
final class LikeDrawing {

    private final OwnFigures own;
    private final Optional<Census> row;
    private final List<Candidate> considered;
    private final boolean regionKnown;
    private final boolean wider;

    LikeDrawing(OwnFigures own, Optional<Census> row, List<Candidate> considered, boolean regionKnown, boolean wider) {
        this.own = own;
        this.row = row;
        this.considered = considered;
        this.regionKnown = regionKnown;
        this.wider = wider;
    }

    /** No file has all the measures of the school. */
    static LikeDrawing without(OwnFigures own) {
        return new LikeDrawing(own, Optional.empty(), List.of(), false, false);
    }

    LikeSchools drawn() {
        return row.map(this::drawn)
                .orElseGet(
                        () -> new LikeSchools(
                                own.wording().manyAtStart(),
                                List.of(),
                                List.of(
                                        "Not chosen: no loaded file has this school's size, free school meals and SEN together.")));
    }

    private LikeSchools drawn(Census census) {
        var pupils = value(census, "pupils");
        var support = share(census, "sen_support");
        var plans = share(census, "ehc");
        var meals = share(census, ProfileRows.mealsOf(census));
        var to = new Measured<>(own.school(), true, pupils.intValueExact(), meals, support.add(plans));
        var nearest = Likeness.nearest(
                to,
                considered.stream()
                        .map(one -> new Measured<>(
                                one,
                                one.sameRegion(),
                                one.pupils(),
                                one.meals(),
                                one.support().add(one.plans())))
                        .toList());
        if (nearest.isEmpty()) {
            return new LikeSchools(
                    own.wording().manyAtStart(),
                    List.of(),
                    List.of("Not chosen: no other school of its kind and size is loaded for the same year."));
        }
        var rows = new ArrayList<LikeRow>();
        rows.add(new LikeRow(
                Optional.empty(),
                "This school",
                "",
                "%,d".formatted(pupils.longValue()),
                said(meals),
                said(support.add(plans)),
                said(support),
                said(plans),
                ""));
        nearest.forEach(match -> {
            var one = match.measured().school();
            rows.add(new LikeRow(
                    Optional.of(one.id()),
                    one.name(),
                    one.authority().orElse(""),
                    "%,d".formatted(one.pupils()),
                    said(one.meals()),
                    said(one.support().add(one.plans())),
                    said(one.support()),
                    said(one.plans()),
                    "%s + %s + %s = %s"
                            .formatted(
                                    steps(match.sizeSteps()),
                                    steps(match.mealsSteps()),
                                    steps(match.senSteps()),
                                    steps(match.steps()))));
        });
        return new LikeSchools(own.wording().manyAtStart(), List.copyOf(rows), working(census));
    }

    private List<String> working(Census census) {
        var working = new ArrayList<String>();
        working.add("Considered: %,d other %s of %s. %s"
                .formatted(
                        considered.size(),
                        considered.size() == 1 ? "school" : "schools",
                        "the same published type and of half to double the size",
                        region()));
        working.add(
                "Distance in steps: a tenth of the size, 5 points of free school meals%s, 2 points of SEN are one step each; the fewest together are the nearest. All from the %s."
                        .formatted(
                                ProfileRows.mealsOf(census).equals("fsm_ever") ? " in the last six years" : "",
                                census.source().inWords(census.year())));
        working.add("Being alike in these says nothing about being better or worse.");
        return List.copyOf(working);
    }

    private String region() {
        if (!regionKnown) {
            return "The region is not known, as the file of authorities and regions is not loaded, so schools of all loaded regions count alike.";
        }
        return wider
                ? "The same region comes first; it has fewer than %d, so others fill up.".formatted(Likeness.CHOSEN)
                : "All are of the same region.";
    }

    private static BigDecimal value(Census census, String column) {
        return census.figure(column).value().orElseThrow();
    }

    private static BigDecimal share(Census census, String column) {
        return new Ratio(value(census, column), value(census, "pupils")).percent();
    }

    private static String said(BigDecimal percent) {
        return Words.percent(percent.setScale(1, RoundingMode.HALF_UP));
    }

    private static String steps(BigDecimal steps) {
        return steps.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

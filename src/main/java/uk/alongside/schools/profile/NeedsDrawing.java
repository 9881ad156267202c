package uk.alongside.schools.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.alongside.schools.profile.Profile.NeedRow;
import uk.alongside.schools.profile.Profile.Needs;
import uk.alongside.schools.profile.ProfileRows.Census;
import uk.alongside.schools.rules.Figure;
import uk.alongside.schools.rules.Ratio;
import uk.alongside.schools.rules.Words;

/** Draws how many have which primary need, as published, beside the shares of the neighbours. */
final class NeedsDrawing {

    private final OwnFigures own;
    private final Comparators comparators;
    private final Optional<Census> row;

    NeedsDrawing(OwnFigures own, Comparators comparators) {
        this.own = own;
        this.comparators = comparators;
        this.row = row(own);
    }

    /** The newest row that says anything of needs. */
    static Optional<Census> row(OwnFigures own) {
        return own.rows().stream()
                .filter(row -> row.source() == FigureSource.SEN_CENSUS)
                .filter(row -> Arrays.stream(Need.values()).anyMatch(need -> row.has(need.ofPlans())))
                .findFirst();
    }

    boolean isEmpty() {
        return row.isEmpty();
    }

    Optional<Needs> drawn() {
        return row.map(this::drawn);
    }

    private Needs drawn(Census census) {
        var headings = Arrays.stream(Need.values())
                .flatMap(need -> comparators.beside(census, need.measure()).stream())
                .map(comparators::shortName)
                .distinct()
                .toList();
        var rows = Arrays.stream(Need.values())
                .filter(need -> !isNought(census, need))
                .sorted(Comparator.comparing((Need need) -> count(census, need)).reversed())
                .map(need -> row(census, need, headings))
                .toList();
        var whom = rows.isEmpty() ? "Nobody here is counted under a primary need. " : "";
        return new Needs(
                "%sCounts as published; shares are of all with SEN. %s."
                        .formatted(whom, Words.sentence(census.source().inWords(census.year()))),
                headings,
                rows);
    }

    private NeedRow row(Census census, Need need, List<String> headings) {
        var beside = comparators.beside(census, need.measure());
        var shares = new ArrayList<String>();
        for (var heading : headings) {
            shares.add(beside.stream()
                    .filter(one -> comparators.shortName(one).equals(heading))
                    .findFirst()
                    .map(one -> Comparators.said(one, true))
                    .orElse("not loaded"));
        }
        return new NeedRow(
                need.words(),
                asPublished(census.figure(need.ofPlans())),
                asPublished(census.figure(need.ofSupport())),
                share(census, need),
                List.copyOf(shares));
    }

    private static String asPublished(Figure figure) {
        return switch (figure) {
            case Figure.Known(var value) -> "%,d".formatted(value.longValue());
            case Figure.Marked(var symbol) -> symbol.sign();
            case Figure.NotLoaded() -> "not loaded";
        };
    }

    /** A share is only worked out where none of its parts is a symbol. */
    private static String share(Census census, Need need) {
        var both = sum(census, need.ofPlans(), need.ofSupport());
        var all = sum(census, "ehc", "sen_support").filter(whole -> whole.signum() > 0);
        return both.flatMap(part -> all.map(whole -> Words.percent(new Ratio(part, whole).percent())))
                .orElse("not worked out");
    }

    private static Optional<BigDecimal> sum(Census census, String one, String other) {
        return census.figure(one)
                .value()
                .flatMap(first -> census.figure(other).value().map(first::add));
    }

    private static boolean isNought(Census census, Need need) {
        return sum(census, need.ofPlans(), need.ofSupport())
                .filter(both -> both.signum() == 0)
                .isPresent();
    }

    private static BigDecimal count(Census census, Need need) {
        return census.figure(need.ofPlans())
                .value()
                .orElse(BigDecimal.ZERO)
                .add(census.figure(need.ofSupport()).value().orElse(BigDecimal.ZERO));
    }
}

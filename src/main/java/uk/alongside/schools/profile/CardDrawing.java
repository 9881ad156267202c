package uk.alongside.schools.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.schools.profile.Profile.Beside;
import uk.alongside.schools.profile.Profile.Card;
import uk.alongside.schools.profile.ProfileRows.Census;
import uk.alongside.schools.profile.ProfileRows.Comparator;
import uk.alongside.schools.rules.Figure;
import uk.alongside.schools.rules.Ratio;
import uk.alongside.schools.rules.Words;

/** Draws one figure of a school beside its neighbours. */
final class CardDrawing {

    private static final String HERE = "This school";

    private final OwnFigures own;
    private final Comparators comparators;
    private final Measure measure;
    private final Census row;
    private final List<Comparator> beside;

    CardDrawing(OwnFigures own, Comparators comparators, Measure measure, Census row) {
        this.own = own;
        this.comparators = comparators;
        this.measure = measure;
        this.row = row;
        this.beside = comparators.beside(row, measure.name());
    }

    Card drawn() {
        var figure = OwnFigures.figure(row, measure);
        var rows = new ArrayList<Beside>();
        rows.add(new Beside(HERE, figure.value(), said(figure, measure.isPercent()), true));
        beside.forEach(one -> rows.add(new Beside(
                comparators.shortName(one),
                Comparators.drawn(one),
                Comparators.said(one, measure.isPercent()),
                false)));
        return new Card(
                measure.title(own.wording()),
                figure,
                said(figure, measure.isPercent()),
                difference(figure),
                rows,
                base(),
                also(),
                working());
    }

    /** A figure as it is written: with its unit, or its symbol alone. */
    static String said(Figure figure, boolean percent) {
        return switch (figure) {
            case Figure.Known(var value) ->
                percent
                        ? Words.percent(value.setScale(1, java.math.RoundingMode.HALF_UP))
                        : value.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString();
            case Figure.Marked(var symbol) -> symbol.sign();
            case Figure.NotLoaded() -> "not loaded";
        };
    }

    private String difference(Figure figure) {
        if (figure instanceof Figure.Marked(var symbol)) {
            return "No figure to compare: %s.".formatted(symbol.meaning());
        }
        var england = beside.stream().filter(Comparator::isEngland).toList();
        var whom = (england.isEmpty() ? beside : england)
                .stream().filter(one -> Comparators.drawn(one).isPresent()).toList();
        if (whom.isEmpty()) {
            return "Nothing to compare it with is loaded for this year.";
        }
        return OwnFigures.ratio(row, measure)
                .map(here -> difference(here, whom))
                .orElse("");
    }

    private String difference(Ratio here, List<Comparator> whom) {
        return Words.sentence(
                Words.list(whom.stream().map(one -> difference(here, one)).toList()));
    }

    /** Where the rounded figures on the card would give another difference, their next place is shown. */
    private String difference(Ratio here, Comparator one) {
        var there = Comparators.ratio(one).orElseThrow();
        var points = here.pointsAbove(there);
        var closer = points.compareTo(here.percent().subtract(there.percent())) == 0
                ? ""
                : " (%s against %s)".formatted(here.percentTo(2), there.percentTo(2));
        return "%s %s%s".formatted(Words.points(points, measure.unitOfDifference()), comparators.inWords(one), closer);
    }

    /** Of whom and from when; and under which URN, where it is one of before. */
    private String base() {
        var counted = row.figure("pupils")
                .value()
                .filter(whole -> measure.part().isPresent())
                .map(whole -> "Of %s. ".formatted(own.wording().count(whole.longValue())))
                .orElse("");
        return counted + Words.sentence(row.source().inWords(row.year())) + "." + earlier() + lacking();
    }

    private String earlier() {
        return own.conversion()
                .filter(now -> !now.urn().equals(row.urn()))
                .map(now -> now.from()
                        .map(day -> " Taken under URN %s, before %s.".formatted(row.urn(), Days.inWords(day)))
                        .orElse(" Taken under URN %s, before the present one.".formatted(row.urn())))
                .orElse("");
    }

    private String lacking() {
        var sentences = new StringBuilder();
        var alone = comparators.alone(row, measure.name());
        var authority = row.authority().flatMap(comparators::nameOf);
        if (!alone.isEmpty()) {
            sentences.append(" No second one of the %s in %s has a figure."
                    .formatted(
                            Words.list(alone.stream().map(SchoolGroup::schools).toList()),
                            authority.orElse("the authority")));
        }
        var lacks = new ArrayList<String>();
        if (alone.isEmpty() && beside.stream().allMatch(Comparator::isEngland)) {
            authority.ifPresent(lacks::add);
        }
        if (beside.stream().noneMatch(Comparator::isEngland)) {
            lacks.add("England");
        }
        if (!lacks.isEmpty()) {
            sentences.append(" %s not loaded for this year.".formatted(Words.list(lacks)));
        }
        return sentences.toString();
    }

    /** Beside those who miss much stands how much all miss together. */
    private String also() {
        var figure = OwnFigures.figure(row, Measure.ABSENCE);
        if (measure != Measure.PERSISTENT_ABSENCE || !figure.isLoaded()) {
            return "";
        }
        var others = comparators.beside(row, Measure.ABSENCE.name()).stream()
                .map(one -> "%s %s".formatted(comparators.shortName(one), Comparators.said(one, true)))
                .toList();
        return "Of all sessions, %s were missed here%s."
                .formatted(said(figure, true), others.isEmpty() ? "" : "; " + Words.list(others));
    }

    private List<String> working() {
        var lines = new ArrayList<String>();
        lines.add(here());
        beside.forEach(one -> lines.add(comparators.working(one, baseOfSums(), own.wording())));
        lines.add("Differences are worked out from the unrounded figures and rounded once, half up.");
        return List.copyOf(lines);
    }

    private String baseOfSums() {
        return measure == Measure.SUSPENSIONS
                ? own.wording().many() + " (suspensions over those on roll)"
                : own.wording().many();
    }

    private String here() {
        var published = row.figure(measure.rate()).value().map(share -> " published as %s%s"
                .formatted(share.toPlainString(), measure.isPercent() ? "\u00a0%" : ""));
        var counted = measure.part()
                .flatMap(part -> row.figure(part).value())
                .flatMap(part -> row.figure("pupils").value().map(whole -> " %,d of %s"
                        .formatted(part.longValue(), own.wording().count(whole.longValue()))));
        var figure = Optional.of(OwnFigures.figure(row, measure))
                .flatMap(Figure::symbol)
                .map(symbol -> " the file has %s: %s".formatted(symbol.sign(), symbol.meaning()));
        return "%s:%s. URN %s."
                .formatted(
                        HERE,
                        figure.orElseGet(() -> counted.map(count -> count
                                        + published.map(share -> "," + share).orElse(""))
                                .or(() -> published)
                                .orElse("")),
                        row.urn());
    }
}

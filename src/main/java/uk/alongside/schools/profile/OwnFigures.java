package uk.alongside.schools.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.alongside.schools.Wording;
import uk.alongside.schools.profile.ProfileRows.Census;
import uk.alongside.schools.profile.ProfileRows.Standing;
import uk.alongside.schools.profile.ProfileRows.Urn;
import uk.alongside.schools.rules.Figure;
import uk.alongside.schools.rules.Ratio;
import uk.alongside.schools.rules.Trend;

/** What is published of one school, through all its URNs. */
final class OwnFigures {

    private final Standing school;
    private final List<Urn> urns;
    private final List<Census> rows;

    /** @param urns the newest first */
    OwnFigures(Standing school, List<Urn> urns, List<Census> rows) {
        this.school = school;
        this.urns = urns;
        var newestUrnFirst = urns.stream().map(Urn::urn).toList();
        this.rows = rows.stream()
                .sorted(Comparator.comparing(Census::year, Comparator.reverseOrder())
                        .thenComparing(Census::source)
                        .thenComparing(row -> newestUrnFirst.indexOf(row.urn())))
                .toList();
    }

    Standing school() {
        return school;
    }

    Wording wording() {
        return Wording.of(school.phase());
    }

    List<Census> rows() {
        return rows;
    }

    /** Authorities that the school was in, by the register and by every file. */
    LinkedHashSet<String> authorities() {
        var all = new LinkedHashSet<String>();
        school.authority().ifPresent(all::add);
        rows.forEach(row -> row.authority().ifPresent(all::add));
        return all;
    }

    List<SchoolGroup> groups() {
        return SchoolGroup.of(
                school.phase(),
                rows.stream().flatMap(row -> row.type().stream()).findFirst().or(school::type));
    }

    /** The newest row that says anything of a measure, a symbol included. */
    Optional<Census> newest(Measure measure) {
        return byYear(measure).descendingMap().values().stream().findFirst();
    }

    /** For each year the row to be shown: the preferred source, the newest URN, a value before a symbol. */
    TreeMap<Integer, Census> byYear(Measure measure) {
        var found = new TreeMap<Integer, Census>();
        for (var source : measure.sources()) {
            for (var row : rows) {
                if (row.source() == source && figure(row, measure).isLoaded()) {
                    found.merge(row.year(), row, (one, other) -> better(measure, one, other));
                }
            }
        }
        return found;
    }

    private static Census better(Measure measure, Census one, Census other) {
        return figure(one, measure).value().isEmpty()
                        && figure(other, measure).value().isPresent()
                        && one.source() == other.source()
                ? other
                : one;
    }

    /** The figure as a share: worked out from the published counts, or as published. */
    static Figure figure(Census row, Measure measure) {
        return ratio(row, measure)
                .<Figure>map(ratio -> new Figure.Known(ratio.percent()))
                .orElseGet(() -> measure.part()
                        .map(row::figure)
                        .filter(part -> part.symbol().isPresent())
                        .orElseGet(() -> row.figure(measure.rate())));
    }

    /** Part and whole where both are published, otherwise the published share; empty where there is neither. */
    static Optional<Ratio> ratio(Census row, Measure measure) {
        var published = row.figure(measure.rate()).value();
        var counted = measure.part().flatMap(part -> row.figure(part).value()).flatMap(part -> row.figure("pupils")
                .value()
                .filter(whole -> whole.signum() > 0)
                .map(whole -> new Ratio(part, whole)));
        var agrees = counted.filter(
                ratio -> published.map(share -> near(ratio.percent(), share)).orElse(true));
        return agrees.or(() -> published.map(Ratio::ofPercent)).or(() -> counted);
    }

    /** Published shares have one place or two; what differs by more than rounding was published as something else. */
    private static boolean near(BigDecimal percent, BigDecimal published) {
        return percent.subtract(published).abs().compareTo(new BigDecimal("0.1")) <= 0;
    }

    Trend trend(Measure measure) {
        var years = new HashMap<Integer, Trend.Row>();
        byYear(measure).forEach((year, row) -> years.put(year, new Trend.Row(figure(row, measure), row.urn())));
        return Trend.of(years, since());
    }

    private Map<String, LocalDate> since() {
        var since = new HashMap<String, LocalDate>();
        urns.forEach(urn -> urn.from().ifPresent(day -> since.put(urn.urn(), day)));
        return since;
    }

    /** The newest row that counts those on roll. */
    Optional<Census> roll() {
        return rows.stream()
                .filter(row -> row.source() != FigureSource.EXCLUSIONS)
                .filter(row -> row.values().containsKey("pupils"))
                .findFirst();
    }

    /** The newest row that has all measures by which schools are alike. */
    Optional<Census> forLikeness() {
        return rows.stream()
                .filter(row -> row.type().isPresent())
                .filter(row -> row.figure("pupils")
                        .value()
                        .filter(pupils -> pupils.signum() > 0)
                        .isPresent())
                .filter(row ->
                        row.values().containsKey("fsm_ever") || row.values().containsKey("fsm"))
                .filter(row ->
                        row.values().containsKey("sen_support") && row.values().containsKey("ehc"))
                .findFirst();
    }

    /** Since when the school has had its present URN, where it had another before. */
    Optional<Urn> conversion() {
        return urns.size() > 1 ? Optional.of(urns.getFirst()) : Optional.empty();
    }
}

package uk.alongside.schools.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.schools.Wording;
import uk.alongside.schools.profile.ProfileRows.Census;
import uk.alongside.schools.profile.ProfileRows.Comparator;
import uk.alongside.schools.rules.FewerThanSix;
import uk.alongside.schools.rules.Ratio;
import uk.alongside.schools.rules.Words;

/** The neighbours of a school: its own kind in its authority and in England. */
final class Comparators {

    private final List<Comparator> all;
    private final Map<String, String> names;
    private final List<SchoolGroup> groups;

    Comparators(List<Comparator> all, Map<String, String> names, List<SchoolGroup> groups) {
        this.all = all;
        this.names = names;
        this.groups = groups;
    }

    List<SchoolGroup> groups() {
        return groups;
    }

    /**
     * Whom a figure of this row is set beside: same file, same year; the authority first, then England. One school alone is
     * no authority: its sum would only be that school's own figure again.
     */
    List<Comparator> beside(Census row, String measure) {
        var found = new ArrayList<Comparator>();
        row.authority()
                .ifPresent(code ->
                        of(row, measure, code).filter(one -> one.schools() > 1).forEach(found::add));
        of(row, measure, Comparator.ENGLAND).forEach(found::add);
        return found;
    }

    /** Groups of which the authority has a single school with a figure. */
    List<SchoolGroup> alone(Census row, String measure) {
        return row.authority().stream()
                .flatMap(code -> of(row, measure, code))
                .filter(one -> one.schools() == 1)
                .map(Comparator::group)
                .toList();
    }

    private Stream<Comparator> of(Census row, String measure, String place) {
        return groups.stream().flatMap(group -> all.stream()
                .filter(one -> one.group() == group
                        && one.year() == row.year()
                        && one.source() == row.source()
                        && one.measure().equals(measure)
                        && one.authority().equals(place)
                        && ratio(one).isPresent()));
    }

    /**
     * Sum over sum. A rate that was never published as counts is taken as the file itself states it for all schools, where
     * it does.
     */
    static Optional<Ratio> ratio(Comparator comparator) {
        var summed = comparator
                .part()
                .flatMap(part ->
                        comparator.whole().filter(whole -> whole.signum() > 0).map(whole -> new Ratio(part, whole)));
        return isCounted(comparator)
                ? summed
                : comparator.published().map(Ratio::ofPercent).or(() -> summed);
    }

    static boolean isCounted(Comparator comparator) {
        return !comparator.measure().equals(Measure.ABSENCE.name())
                && !comparator.measure().equals(Measure.PERSISTENT_ABSENCE.name());
    }

    String placeOf(Comparator comparator) {
        return comparator.isEngland()
                ? "England"
                : names.getOrDefault(comparator.authority(), "Authority " + comparator.authority());
    }

    Optional<String> nameOf(String authority) {
        return Optional.ofNullable(names.get(authority));
    }

    /** {@code Portsmouth}; with two groups {@code Portsmouth, primary}. */
    String shortName(Comparator comparator) {
        return groups.size() == 1
                ? placeOf(comparator)
                : "%s, %s".formatted(placeOf(comparator), comparator.group().word());
    }

    /** {@code secondary schools in England}. */
    String inWords(Comparator comparator) {
        return "%s in %s".formatted(comparator.group().schools(), placeOf(comparator));
    }

    /** As it is written; a count that the portal has summed up and that is too small is not given away. */
    static String said(Comparator comparator, boolean percent) {
        var ratio = ratio(comparator).orElseThrow();
        if (isCounted(comparator) && FewerThanSix.isSmall(ratio.part())) {
            return FewerThanSix.WORDS;
        }
        return percent ? Words.percent(ratio.percent()) : ratio.percent().toPlainString();
    }

    static Optional<BigDecimal> drawn(Comparator comparator) {
        return ratio(comparator)
                .filter(ratio -> !isCounted(comparator) || !FewerThanSix.isSmall(ratio.part()))
                .map(Ratio::percent);
    }

    /** How a comparator came about. */
    String working(Comparator comparator, String base, Wording wording) {
        var ratio = ratio(comparator).orElseThrow();
        var place = placeOf(comparator);
        var schools =
                "%,d %s".formatted(comparator.schools(), comparator.group().schools());
        var leftOut = comparator.leftOut() == 0
                ? ""
                : ", %,d left out because of a symbol or a gap".formatted(comparator.leftOut());
        if (isCounted(comparator)) {
            return "%s: %s of %s %s in %s%s, %s.%s"
                    .formatted(
                            place,
                            FewerThanSix.count(ratio.part()),
                            FewerThanSix.count(ratio.whole()),
                            base,
                            schools,
                            leftOut,
                            comparator.origin(),
                            published(comparator, ratio));
        }
        var summed = comparator.schools() == 0
                ? ""
                : " The rows of %s, each weighted by its %s on roll%s, come to %s."
                        .formatted(schools, wording.many(), leftOut, summed(comparator));
        return comparator.published().isPresent()
                ? "%s: as the file itself states it for state-funded ones.%s".formatted(place, summed)
                : "%s: the file has rates and no counts.%s".formatted(place, summed);
    }

    private static String summed(Comparator comparator) {
        return new Ratio(comparator.part().orElseThrow(), comparator.whole().orElseThrow()).percent() + "\u00a0%";
    }

    private static String published(Comparator comparator, Ratio ratio) {
        return comparator
                .published()
                .filter(share -> ratio.percent().subtract(share).abs().compareTo(new BigDecimal("0.05")) > 0)
                .map(share -> " The file itself states %s\u00a0%% for state-funded ones."
                        .formatted(share.stripTrailingZeros().toPlainString()))
                .orElse("");
    }
}

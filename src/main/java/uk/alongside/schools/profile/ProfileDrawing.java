package uk.alongside.schools.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.alongside.schools.profile.ProfileRows.Census;
import uk.alongside.schools.rules.LargestDifference;
import uk.alongside.schools.rules.LargestDifference.Compared;
import uk.alongside.schools.rules.Symbol;
import uk.alongside.schools.rules.Words;

/** Draws the page of a school from its own figures and its neighbours'. */
final class ProfileDrawing {

    /** As many as a page of paper has room for. */
    private static final int MOST_LINES = 2;

    private static final List<Measure> CARDS =
            List.of(Measure.SEN_SUPPORT, Measure.EHC, Measure.PERSISTENT_ABSENCE, Measure.SUSPENSIONS);
    private static final List<Measure> LINES =
            List.of(Measure.SEN_SUPPORT, Measure.SUSPENSIONS, Measure.PERSISTENT_ABSENCE, Measure.EHC);

    private final OwnFigures own;
    private final Comparators comparators;
    private final LikeDrawing like;
    private final LocalDate today;

    ProfileDrawing(OwnFigures own, Comparators comparators, LikeDrawing like, LocalDate today) {
        this.own = own;
        this.comparators = comparators;
        this.like = like;
        this.today = today;
    }

    Profile drawn() {
        var cards = CARDS.stream()
                .flatMap(measure -> own.newest(measure).stream()
                        .map(row -> new CardDrawing(own, comparators, measure, row).drawn()))
                .toList();
        var lines = LINES.stream()
                .flatMap(measure -> new LineDrawing(own, comparators, measure).drawn().stream())
                .limit(MOST_LINES)
                .toList();
        var needs = new NeedsDrawing(own, comparators);
        return new Profile(
                own.school().id(),
                own.school().name(),
                under(),
                lead(),
                cards,
                lines,
                needs.drawn(),
                like.drawn(),
                notLoaded(needs),
                symbols(),
                sources(),
                today);
    }

    /** "Secondary, 894 pupils in January 2019, Portsmouth. Compared only with secondary schools." */
    private String under() {
        var school = own.school();
        var roll = own.roll()
                .map(row -> ", %s on roll%s"
                        .formatted(
                                own.wording()
                                        .count(row.figure("pupils")
                                                .value()
                                                .orElseThrow()
                                                .longValue()),
                                row.year() == 0 ? "" : " in " + january(row)))
                .orElse("");
        var place = school.authority()
                .flatMap(comparators::nameOf)
                .map(name -> ", " + name)
                .orElse("");
        return "%s%s%s. Compared only with %s."
                .formatted(
                        Words.sentence(school.phase().words()),
                        roll,
                        place,
                        Words.list(comparators.groups().stream()
                                .map(SchoolGroup::schools)
                                .toList()));
    }

    private static String january(Census row) {
        return row.source() == FigureSource.ABSENCE ? Words.schoolYear(row.year()) : "January " + (row.year() + 1);
    }

    private String lead() {
        var compared = CARDS.stream()
                .flatMap(measure -> own.newest(measure).stream().flatMap(row -> compared(measure, row).stream()))
                .toList();
        return LargestDifference.sentence(compared).orElseGet(this::leadWithoutComparison);
    }

    /** England where it is loaded, otherwise the authority. */
    private Optional<Compared> compared(Measure measure, Census row) {
        var beside = comparators.beside(row, measure.name()).stream()
                .filter(one -> Comparators.drawn(one).isPresent())
                .toList();
        var england = beside.stream().filter(ProfileRows.Comparator::isEngland).toList();
        var whom = england.isEmpty() ? beside : england;
        if (whom.isEmpty()) {
            return Optional.empty();
        }
        var place = england.isEmpty() ? "in " + comparators.placeOf(whom.getFirst()) : "nationally";
        var kinds = Words.list(whom.stream().map(one -> one.group().schools()).toList());
        return measure.inSentence(own.wording()).flatMap(begins -> OwnFigures.ratio(row, measure)
                .map(here -> new Compared(
                        begins,
                        kinds + " " + place,
                        here,
                        whom.stream()
                                .map(one -> Comparators.ratio(one).orElseThrow())
                                .toList())));
    }

    private String leadWithoutComparison() {
        if (own.rows().isEmpty()) {
            return "No published figures are loaded for this school yet.";
        }
        var known = CARDS.stream().anyMatch(measure -> own.newest(measure)
                .flatMap(row -> OwnFigures.ratio(row, measure))
                .isPresent());
        return known
                ? "Here is what is published of this school; nothing to compare it with is loaded yet."
                : "Here is what is published of this school; nothing of it can be compared.";
    }

    private String notLoaded(NeedsDrawing needs) {
        var missing = new ArrayList<String>();
        for (var measure : CARDS) {
            if (own.newest(measure).isEmpty()) {
                missing.add(measure.inList());
            }
        }
        if (needs.isEmpty()) {
            missing.add("primary needs");
        }
        if (LINES.stream().noneMatch(measure -> own.trend(measure).isLine())) {
            missing.add("a second year to draw a line between");
        }
        return missing.isEmpty() ? "" : "Not loaded for this school: %s.".formatted(Words.list(missing));
    }

    /** Those that the figures on this page carry, each once. */
    private List<Symbol> symbols() {
        var found = new TreeSet<Symbol>();
        for (var measure : CARDS) {
            own.trend(measure).years().forEach(year -> year.figure().symbol().ifPresent(found::add));
            own.newest(measure)
                    .map(row -> OwnFigures.figure(row, measure))
                    .flatMap(figure -> figure.symbol())
                    .ifPresent(found::add);
        }
        NeedsDrawing.row(own).ifPresent(row -> Arrays.stream(Need.values()).forEach(need -> {
            row.figure(need.ofPlans()).symbol().ifPresent(found::add);
            row.figure(need.ofSupport()).symbol().ifPresent(found::add);
        }));
        return List.copyOf(found);
    }

    /** Each kind of file once, with its years; of an invented school, that it is invented. */
    private List<String> sources() {
        if (own.rows().isEmpty()) {
            return List.of();
        }
        var files = Arrays.stream(FigureSource.values())
                .flatMap(source -> file(source).stream())
                .toList();
        var loaded = own.rows().stream()
                .map(row -> row.loadedAt().toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        var invented = own.rows().stream().anyMatch(Census::isInvented);
        var sentences = new ArrayList<String>();
        sentences.add(
                invented
                        ? "Demonstration. This school, its authority and their figures are invented; England is published by the Department for Education."
                        : "Published by the Department for Education.");
        sentences.add("%s, loaded on %s.".formatted(Words.sentence(String.join("; ", files)), Days.inWords(loaded)));
        sentences.add("Contains public sector information licensed under the Open Government Licence v3.0.");
        sentences.add("Comparators are sums over sums of school rows, unless a figure says otherwise.");
        return List.copyOf(sentences);
    }

    private Optional<String> file(FigureSource source) {
        var years = own.rows().stream()
                .filter(row -> row.source() == source)
                .map(Census::year)
                .collect(Collectors.toCollection(TreeSet::new));
        if (years.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                years.size() == 1 || years.first() == 0
                        ? source.inWords(years.last())
                        : "%s, %s to %s"
                                .formatted(
                                        source.file(),
                                        Words.schoolYear(years.first()),
                                        Words.schoolYear(years.last())));
    }
}

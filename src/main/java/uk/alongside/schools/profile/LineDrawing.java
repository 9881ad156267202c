package uk.alongside.schools.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.schools.profile.Profile.Line;
import uk.alongside.schools.profile.Profile.Series;
import uk.alongside.schools.rules.Figure;
import uk.alongside.schools.rules.Trend;
import uk.alongside.schools.rules.Trend.Year;
import uk.alongside.schools.rules.Words;

/** Draws a figure over the years, its gaps left open. */
final class LineDrawing {

    private final OwnFigures own;
    private final Comparators comparators;
    private final Measure measure;
    private final Trend trend;

    LineDrawing(OwnFigures own, Comparators comparators, Measure measure) {
        this.own = own;
        this.comparators = comparators;
        this.measure = measure;
        this.trend = own.trend(measure);
    }

    /** Nothing where there are no two years to draw a line between. */
    Optional<Line> drawn() {
        if (!trend.isLine()) {
            return Optional.empty();
        }
        var series = new ArrayList<Series>();
        series.add(here());
        var first = comparators.groups().getFirst();
        beside(first, false).ifPresent(series::add);
        beside(first, true).ifPresent(series::add);
        return Optional.of(new Line(
                measure.title(own.wording()) + (measure.isPercent() ? ", share of all" : ""),
                under(series),
                summary(series),
                measure.isPercent() ? " %" : "",
                trend.years().stream()
                        .map(year -> Words.schoolYear(year.begins()))
                        .toList(),
                trend.years().stream().map(LineDrawing::note).toList(),
                series));
    }

    private Series here() {
        return new Series(
                "This school",
                true,
                trend.years().stream().map(year -> year.figure().value()).toList(),
                trend.years().stream().map(this::said).toList());
    }

    private String said(Year year) {
        return year.figure().isLoaded() ? CardDrawing.said(year.figure(), measure.isPercent()) : "no row";
    }

    private Optional<Series> beside(SchoolGroup group, boolean england) {
        var values = new ArrayList<Optional<BigDecimal>>();
        var said = new ArrayList<String>();
        Optional<String> name = Optional.empty();
        for (var year : trend.years()) {
            var found = own.byYear(measure).entrySet().stream()
                    .filter(entry -> entry.getKey() == year.begins())
                    .flatMap(entry -> comparators.beside(entry.getValue(), measure.name()).stream())
                    .filter(one -> one.group() == group && one.isEngland() == england)
                    .findFirst();
            values.add(found.flatMap(Comparators::drawn));
            said.add(
                    found.map(one -> Comparators.said(one, measure.isPercent())).orElse("not loaded"));
            name = name.or(() -> found.map(comparators::shortName));
        }
        return name.filter(known -> values.stream().filter(Optional::isPresent).count() >= 2)
                .map(known -> new Series(known, false, List.copyOf(values), List.copyOf(said)));
    }

    private static String note(Year year) {
        if (year.joined().isPresent()) {
            return "joined";
        }
        return switch (year.figure()) {
            case Figure.Known _ -> "";
            case Figure.Marked(var symbol) -> symbol.sign();
            case Figure.NotLoaded() -> "no row";
        };
    }

    private String under(List<Series> series) {
        var sentences = new ArrayList<String>();
        sentences.add("All %s. %s.".formatted(own.wording().many(), Words.sentence(files())));
        if (comparators.groups().size() > 1) {
            sentences.add("Of two kinds, the line is drawn for the %s."
                    .formatted(comparators.groups().getFirst().schools()));
        }
        lacking(series).ifPresent(sentences::add);
        var gaps = trend.gaps();
        if (!gaps.isEmpty()) {
            sentences.add("%s has no figure, so the line breaks."
                    .formatted(Words.list(gaps.stream()
                            .map(year -> Words.schoolYear(year.begins()))
                            .toList())));
        }
        trend.joins().forEach(year -> sentences.add(joined(year)));
        return String.join(" ", sentences);
    }

    /** Of whom there are not two years to draw a line between. */
    private Optional<String> lacking(List<Series> series) {
        var drawn = series.stream().map(Series::name).toList();
        var lacks = new ArrayList<String>();
        own.byYear(measure)
                .lastEntry()
                .getValue()
                .authority()
                .flatMap(comparators::nameOf)
                .filter(name -> drawn.stream().noneMatch(one -> one.startsWith(name)))
                .ifPresent(lacks::add);
        if (drawn.stream().noneMatch(one -> one.startsWith("England"))) {
            lacks.add("England");
        }
        return lacks.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: fewer than two years are loaded.".formatted(Words.list(lacks)));
    }

    private static String joined(Year year) {
        var day = year.joined().orElseThrow();
        return day.equals(LocalDate.MIN)
                ? "Two records joined before %s.".formatted(Words.schoolYear(year.begins()))
                : "Two records joined, %s.".formatted(Days.inWords(day));
    }

    private String files() {
        var rows = own.byYear(measure).values();
        return rows.stream()
                .map(row -> row.source())
                .distinct()
                .map(FigureSource::file)
                .findFirst()
                .orElse("");
    }

    private String summary(List<Series> series) {
        return Words.sentence(Words.list(series.stream().map(this::course).toList())) + ". Table below.";
    }

    private String course(Series series) {
        int first = 0;
        while (series.values().get(first).isEmpty()) {
            first++;
        }
        int last = series.values().size() - 1;
        while (series.values().get(last).isEmpty()) {
            last--;
        }
        var years = trend.years();
        return "%s: %s in %s, %s in %s"
                .formatted(
                        series.name(),
                        series.said().get(first),
                        Words.schoolYear(years.get(first).begins()),
                        series.said().get(last),
                        Words.schoolYear(years.get(last).begins()));
    }
}

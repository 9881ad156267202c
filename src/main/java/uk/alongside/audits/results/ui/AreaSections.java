package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.alongside.audits.results.AreaCompared;
import uk.alongside.audits.results.ProjectComparison.AreaOverSchools;
import uk.alongside.audits.results.ResultsHead;
import uk.alongside.audits.results.RoundShown;
import uk.alongside.audits.results.SchoolComparison;
import uk.alongside.audits.results.SchoolsMean;
import uk.alongside.audits.rules.AreaScore;
import uk.alongside.audits.rules.Numbers;
import uk.alongside.audits.rules.RoundChange;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;
import uk.alongside.kernel.ui.Workings;

/** Area by area: a radar and bars of both rounds and the others, their table, and how each figure comes about. */
final class AreaSections {

    private static final String NONE = "–";

    private AreaSections() {}

    static Component ofSchool(SchoolComparison school) {
        var head = school.head();
        var rounds = rounds(head).stream().filter(school::hasSent).toList();
        var lines = new ArrayList<AreaCharts.Line>();
        school.areas()
                .forEach(area -> lines.add(new AreaCharts.Line(
                        area.code(),
                        area.title(),
                        rounds.stream()
                                .<@Nullable BigDecimal>map(round -> area.in(round)
                                        .flatMap(AreaScore::percent)
                                        .orElse(null))
                                .toList(),
                        area.others().flatMap(SchoolsMean::percent).orElse(null))));
        return new ResultsSection(
                "Area by area",
                new AreaCharts(
                        rounds.stream().map(RoundShown::name).toList(),
                        "Average of other schools",
                        lines,
                        tableOf(school, rounds)),
                ResultsSection.quiet(othersInWords(school)),
                workings(school, rounds));
    }

    private static String othersInWords(SchoolComparison school) {
        return school.inAll()
                .others()
                .flatMap(others -> others.percent()
                        .map(_ -> "The average counts each other school once: %s in all, in the %s."
                                .formatted(
                                        others.inWords(),
                                        school.head()
                                                .after()
                                                .map(RoundShown::name)
                                                .orElse(""))))
                .orElse("There is no average of other schools: fewer than five others have sent this round.");
    }

    private static List<RoundShown> rounds(ResultsHead head) {
        var rounds = new ArrayList<RoundShown>();
        head.before().ifPresent(rounds::add);
        head.after().ifPresent(rounds::add);
        return rounds;
    }

    private static PlainTable tableOf(SchoolComparison school, List<RoundShown> compared) {
        var all = school.head().shown().stream().filter(school::hasSent).toList();
        var shown = all.size() <= 4 ? all : compared;
        var columns = new ArrayList<Column>();
        columns.add(Column.words("Area"));
        shown.forEach(round -> columns.add(Column.figures(round.name())));
        columns.addAll(List.of(
                Column.figures("Others"),
                Column.figures("Change"),
                Column.figures("Higher"),
                Column.figures("Same"),
                Column.figures("Lower"),
                Column.figures("Left out")));
        var rows = new ArrayList<List<String>>();
        var areas = new ArrayList<>(school.areas());
        areas.add(school.inAll());
        for (var area : areas) {
            var row = new ArrayList<String>();
            row.add(area.title());
            shown.forEach(
                    round -> row.add(area.in(round).map(AreaScore::inWords).orElse(NONE)));
            row.add(percent(area.others().flatMap(SchoolsMean::percent)));
            row.addAll(changed(area.change()));
            rows.add(row);
        }
        return new PlainTable("Percent of the scale by area, and what changed", columns.toArray(Column[]::new))
                .stacking()
                .rows(rows);
    }

    private static List<String> changed(Optional<RoundChange> change) {
        return change.filter(of -> of.compared() > 0)
                .map(of -> List.of(
                        of.acrossTheScale()
                                .map(points -> Numbers.signedToOnePlace(points) + " pp")
                                .orElse(NONE),
                        Integer.toString(of.higher()),
                        Integer.toString(of.same()),
                        Integer.toString(of.lower()),
                        Integer.toString(of.leftOut())))
                .orElse(List.of(
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        change.map(of -> Integer.toString(of.leftOut())).orElse(NONE)));
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(of -> Numbers.fixed(of, 1) + " %").orElse(NONE);
    }

    private static Component workings(SchoolComparison school, List<RoundShown> rounds) {
        var answer = new Div();
        answer.addClassName("stack");
        for (var area : school.areas()) {
            answer.add(new H3(area.title()), ofArea(area, rounds));
        }
        return new Workings("How is each area worked out?", answer);
    }

    private static Component ofArea(AreaCompared area, List<RoundShown> rounds) {
        var lines = new ArrayList<List<String>>();
        for (var round : rounds) {
            area.in(round)
                    .map(score -> score.worked(round.name()))
                    .ifPresent(worked -> lines.add(List.of(
                            round.name(),
                            worked.working().isEmpty() ? worked.shown() : worked.working(),
                            area.in(round).map(AreaScore::answersInWords).orElse(""))));
        }
        area.change().ifPresent(change -> change.figures()
                .forEach(figure -> lines.add(List.of(
                        figure.name(),
                        figure.working().isEmpty() ? figure.shown() : figure.working(),
                        change.comparedInWords()))));
        return new PlainTable(
                        "How %s is worked out".formatted(area.title()),
                        Column.words("Figure"),
                        Column.words("In numbers"),
                        Column.words("Statements"))
                .stacking()
                .rows(lines);
    }

    static Component ofProject(List<AreaOverSchools> areas, ResultsHead head) {
        var rounds = rounds(head);
        var lines = new ArrayList<AreaCharts.Line>();
        areas.stream()
                .filter(area -> !area.code().isEmpty())
                .forEach(area -> lines.add(new AreaCharts.Line(
                        area.code(),
                        area.title(),
                        rounds.stream()
                                .<@Nullable BigDecimal>map(round ->
                                        area.in(round.number()).percent().orElse(null))
                                .toList(),
                        null)));
        return new ResultsSection(
                "Area by area",
                new AreaCharts(rounds.stream().map(RoundShown::name).toList(), "", lines, tableOf(areas, rounds)),
                ResultsSection.quiet(
                        "Each figure is the mean of the schools’ percentages of the scale, each school counted"
                                + " once, to one decimal place, half up. Change counts only statements with a level in both"
                                + " rounds, over all schools that sent both."));
    }

    private static PlainTable tableOf(List<AreaOverSchools> areas, List<RoundShown> rounds) {
        var columns = new ArrayList<Column>();
        columns.add(Column.words("Area"));
        rounds.forEach(round -> columns.add(Column.figures(round.name())));
        columns.addAll(List.of(
                Column.figures("Change"),
                Column.figures("Higher"),
                Column.figures("Same"),
                Column.figures("Lower"),
                Column.figures("Left out")));
        return new PlainTable("Mean percent of the scale by area, and what changed", columns.toArray(Column[]::new))
                .stacking()
                .rows(areas.stream().map(area -> row(area, rounds)).toList());
    }

    private static List<String> row(AreaOverSchools area, List<RoundShown> rounds) {
        var row = new ArrayList<String>();
        row.add(area.title());
        rounds.forEach(round -> row.add(area.in(round.number()).inWords()));
        row.addAll(changed(area.change()));
        return row;
    }
}

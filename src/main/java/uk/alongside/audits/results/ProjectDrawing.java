package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.audits.results.ChangeRows.Moved;
import uk.alongside.audits.results.Pairing.Left;
import uk.alongside.audits.results.ProjectComparison.AreaOverSchools;
import uk.alongside.audits.results.ProjectComparison.SchoolLine;
import uk.alongside.audits.results.ProjectComparison.Totals;
import uk.alongside.audits.results.ResultRows.Place;
import uk.alongside.audits.rules.PairedStatistics;
import uk.alongside.audits.rules.RoundChange;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * Draws up the comparison of a project's schools from what the tables say.
 *
 * <p>Who may not see each school sees them together only where at least five stand behind a figure that they cannot see one
 * by one, or none: otherwise the sum would give a single school away.
 */
class ProjectDrawing {

    private static final int A_PAGE = 100;
    private static final String NOT_FOR_SCHOOLS =
            "What all schools add up to is for the project’s lead, QA lead, evaluator and steering group. Your own schools"
                    + " stand below; each has a page with the average of the others.";
    private static final String TOO_FEW =
            "Not shown: fewer than five schools that do not share their answers have sent both rounds.";

    private final ResultsView view;
    private final ResultsHead head;
    private final ResultsSight sight;
    private final List<ProjectSchool> all;
    private final List<ProjectSchool> schools;
    private final ResultRows rows;

    /** @param schools those of them that the reader may see one by one */
    ProjectDrawing(
            ResultsView view,
            ResultsSight sight,
            List<ProjectSchool> all,
            List<ProjectSchool> schools,
            ResultRows rows) {
        this.view = view;
        this.head = view.head();
        this.sight = sight;
        this.all = all;
        this.schools = schools;
        this.rows = rows;
    }

    ProjectComparison project(int page) {
        var sent = head.after().isEmpty()
                ? Map.<Integer, Set<SchoolId>>of()
                : rows.sentIn(head.project().id(), head.asOf());
        var moved = view.pairing()
                .map(pairing -> rows.changes().bySchool(pairing, head.asOf()))
                .orElse(Map.of());
        return new ProjectComparison(head, totals(sent, moved), lines(page, moved), schools.size());
    }

    private Totals totals(Map<Integer, Set<SchoolId>> sent, Map<SchoolId, Moved> moved) {
        if (!sight.totals()) {
            return new Totals.Refused(NOT_FOR_SCHOOLS);
        }
        if (head.after().isEmpty()) {
            return new Totals.Refused(head.isToCome() ? "This day has not come yet." : ResultsHead.NO_ROUNDS);
        }
        var both = both(sent);
        var hidden = !both.isEmpty() && isTooFewHidden(both);
        if (hidden) {
            return new Totals.Refused(TOO_FEW);
        }
        var after = head.after().orElseThrow();
        var movedByArea = view.pairing()
                .map(pairing -> rows.changes().byArea(pairing, Optional.empty(), head.asOf()))
                .orElse(Map.of());
        var left = left(both);
        var inAll = view.pairing()
                .map(pairing -> pairing.change(
                        movedByArea.values().stream().reduce(Moved.NOTHING, Moved::plus),
                        left.getOrDefault("", Left.NOTHING)));
        return new Totals.Shown(
                areas(means(sent), movedByArea, left, inAll),
                paired(both, moved),
                inAll,
                isTooFewHidden(sent.getOrDefault(after.number(), Set.of()))
                        ? List.of()
                        : Agreements.of(
                                view.content(after), rows.statements().moderated(after, Optional.empty(), head.asOf())),
                isTooFewHidden(sent.getOrDefault(after.number(), Set.of())) ? Gaps.NONE : gaps(after));
    }

    private Set<SchoolId> both(Map<Integer, Set<SchoolId>> sent) {
        return view.pairing()
                .map(pairing -> {
                    var both = new HashSet<>(sent.getOrDefault(pairing.before().number(), Set.of()));
                    both.retainAll(sent.getOrDefault(pairing.after().number(), Set.of()));
                    return (Set<SchoolId>) both;
                })
                .orElse(Set.of());
    }

    /** Whether a sum over these schools would tell the reader about one to four schools that they may not see. */
    private boolean isTooFewHidden(Set<SchoolId> summed) {
        if (sight.everySchool()) {
            return false;
        }
        var seen = schools.stream().map(ProjectSchool::id).collect(Collectors.toSet());
        var hidden = summed.stream().filter(school -> !seen.contains(school)).count();
        return hidden > 0 && hidden < SchoolsMean.FEWEST;
    }

    private Map<Place, SchoolsMean> means(Map<Integer, Set<SchoolId>> sent) {
        var open = head.shown().stream()
                .filter(round -> !isTooFewHidden(sent.getOrDefault(round.number(), Set.of())))
                .map(RoundShown::id)
                .toList();
        return rows.means(head.project().id(), open, Optional.empty(), head.asOf());
    }

    private PairedStatistics paired(Set<SchoolId> both, Map<SchoolId, Moved> moved) {
        var pairs = view.pairing()
                .map(pairing -> moved.values().stream()
                        .map(of -> pairing.change(of, new Left(of.compared(), 0)))
                        .flatMap(change -> change.asPair().stream())
                        .toList())
                .orElse(List.of());
        var schoolsInAll = head.after().map(RoundShown::schools).orElse(0);
        return PairedStatistics.of(pairs, Math.max(0, schoolsInAll - pairs.size()), "pp");
    }

    /** How many statements there were to compare over all schools that sent both rounds; by area and, without a code, in all. */
    private Map<String, Left> left(Set<SchoolId> both) {
        var left = new HashMap<String, Left>();
        view.pairing().ifPresent(pairing -> {
            var phases = new EnumMap<Phase, Integer>(Phase.class);
            all.stream()
                    .filter(school -> both.contains(school.id()))
                    .forEach(school -> phases.merge(school.phase(), 1, Integer::sum));
            phases.forEach((phase, count) -> {
                left.merge("", pairing.left(Optional.empty(), phase).times(count), Left::plus);
                view.areas()
                        .keySet()
                        .forEach(code -> left.merge(
                                code, pairing.left(Optional.of(code), phase).times(count), Left::plus));
            });
        });
        return left;
    }

    private List<AreaOverSchools> areas(
            Map<Place, SchoolsMean> means,
            Map<Integer, Moved> movedByArea,
            Map<String, Left> left,
            Optional<RoundChange> inAll) {
        var areas = new ArrayList<AreaOverSchools>();
        areas.add(new AreaOverSchools("", "All areas", meansOf(means, Optional.empty()), inAll));
        view.areas()
                .forEach((code, title) -> areas.add(new AreaOverSchools(
                        code,
                        title,
                        meansOf(means, Optional.of(code)),
                        view.pairing()
                                .map(pairing -> pairing.change(
                                        head.after()
                                                .flatMap(after -> view.placeOf(code, after))
                                                .map(movedByArea::get)
                                                .orElse(Moved.NOTHING),
                                        left.getOrDefault(code, Left.NOTHING))))));
        return List.copyOf(areas);
    }

    private Map<Integer, SchoolsMean> meansOf(Map<Place, SchoolsMean> means, Optional<String> code) {
        var ofArea = new HashMap<Integer, SchoolsMean>();
        for (var round : head.shown()) {
            code.map(area -> view.placeOf(area, round))
                    .orElse(Optional.of(ResultRows.IN_ALL))
                    .map(place -> means.get(new Place(round.number(), place)))
                    .ifPresent(mean -> ofArea.put(
                            round.number(), sight.everySchool() ? mean : mean.overAtLeast(SchoolsMean.FEWEST)));
        }
        return ofArea;
    }

    private Gaps gaps(RoundShown after) {
        return new ProjectGaps(view.content(after))
                .gaps(
                        rows.statements().overSchools(after, head.asOf()),
                        view.pairing()
                                .map(pairing -> rows.changes().byStatement(pairing, head.asOf()))
                                .orElse(Map.of()));
    }

    private List<SchoolLine> lines(int page, Map<SchoolId, Moved> moved) {
        var from = Math.clamp((long) page * A_PAGE, 0, Math.max(0, (schools.size() - 1) / A_PAGE * A_PAGE));
        var listed = schools.subList(from, Math.min(schools.size(), from + A_PAGE));
        var rounds = new ArrayList<RoundShown>();
        head.before().ifPresent(rounds::add);
        head.after().ifPresent(rounds::add);
        var percents = new HashMap<SchoolId, Map<Integer, BigDecimal>>();
        var phases = listed.stream().collect(Collectors.toMap(ProjectSchool::id, ProjectSchool::phase));
        for (var sum : rows.ofSchools(
                head.project().id(),
                rounds.stream().map(RoundShown::id).toList(),
                List.copyOf(phases.keySet()),
                head.asOf())) {
            rounds.stream()
                    .filter(round -> round.number() == sum.round())
                    .findFirst()
                    .flatMap(round -> view.score(sum, round, phases.getOrDefault(sum.school(), Phase.ALL_THROUGH))
                            .percent())
                    .ifPresent(percent -> percents.computeIfAbsent(sum.school(), _ -> new HashMap<>())
                            .put(sum.round(), percent));
        }
        return listed.stream()
                .map(school -> line(school, percents.getOrDefault(school.id(), Map.of()), moved))
                .toList();
    }

    private SchoolLine line(ProjectSchool school, Map<Integer, BigDecimal> percents, Map<SchoolId, Moved> moved) {
        return new SchoolLine(
                school.letter(),
                school.name(),
                head.before().flatMap(round -> Optional.ofNullable(percents.get(round.number()))),
                head.after().flatMap(round -> Optional.ofNullable(percents.get(round.number()))),
                view.pairing().flatMap(pairing -> Optional.ofNullable(moved.get(school.id()))
                        .map(of -> pairing.change(of, pairing.left(Optional.empty(), school.phase())))));
    }
}

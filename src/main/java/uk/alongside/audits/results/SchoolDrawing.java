package uk.alongside.audits.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.audits.results.ChangeRows.Moved;
import uk.alongside.audits.results.ResultRows.Place;
import uk.alongside.audits.results.ResultRows.SentReview;
import uk.alongside.audits.rules.AreaScore;
import uk.alongside.projects.ProjectSchool;

/** Draws up one school's comparison from what the tables say. */
class SchoolDrawing {

    private static final String ALL_AREAS = "All areas";

    private final ResultsView view;
    private final ResultsHead head;
    private final ResultsSight sight;
    private final ProjectSchool school;
    private final ResultRows rows;

    SchoolDrawing(ResultsView view, ResultsSight sight, ProjectSchool school, ResultRows rows) {
        this.view = view;
        this.head = view.head();
        this.sight = sight;
        this.school = school;
        this.rows = rows;
    }

    SchoolComparison school() {
        var project = head.project().id();
        var reviews = head.isToCome() ? Map.<Integer, SentReview>of() : rows.sentBy(project, school.id(), head.asOf());
        var sent = new HashMap<Integer, Instant>();
        reviews.forEach((round, review) -> sent.put(round, review.at()));
        var scores = sent.isEmpty() ? Map.<Place, AreaScore>of() : scores();
        var moved = view.pairing()
                .filter(pairing -> sent.containsKey(pairing.before().number())
                        && sent.containsKey(pairing.after().number()));
        var movedByArea = moved.map(pairing -> rows.changes().byArea(pairing, Optional.of(school.id()), head.asOf()))
                .orElse(Map.of());
        var others = sent.isEmpty()
                ? Map.<Place, SchoolsMean>of()
                : rows.means(
                        project,
                        head.after().map(RoundShown::id).stream().toList(),
                        Optional.of(school.id()),
                        head.asOf());
        var areas = new ArrayList<AreaCompared>();
        view.areas()
                .forEach((code, title) -> areas.add(new AreaCompared(
                        code,
                        title,
                        scoresOf(scores, code),
                        moved.map(pairing -> pairing.change(
                                moved(movedByArea, code), pairing.left(Optional.of(code), school.phase()))),
                        others(others, head.after().flatMap(after -> view.placeOf(code, after))))));
        var inAll = new AreaCompared(
                "",
                ALL_AREAS,
                inAll(scores),
                moved.map(
                        pairing -> pairing.change(sumOf(movedByArea), pairing.left(Optional.empty(), school.phase()))),
                others(others, Optional.of(ResultRows.IN_ALL)));
        return new SchoolComparison(
                head,
                school,
                sight.inside().contains(school.id()),
                sent,
                List.copyOf(areas),
                inAll,
                agreement(sent),
                gaps(sent),
                head.after().map(RoundShown::number).map(reviews::get).map(SentReview::audit));
    }

    private Map<Place, AreaScore> scores() {
        var scores = new HashMap<Place, AreaScore>();
        var shown = new HashMap<Integer, RoundShown>();
        head.shown().forEach(round -> shown.put(round.number(), round));
        for (var sum : rows.ofSchool(head.project().id(), school.id(), head.asOf())) {
            var round = shown.get(sum.round());
            if (round != null) {
                scores.put(new Place(sum.round(), sum.area()), view.score(sum, round, school.phase()));
            }
        }
        return scores;
    }

    private Map<Integer, AreaScore> scoresOf(Map<Place, AreaScore> scores, String code) {
        var ofArea = new HashMap<Integer, AreaScore>();
        for (var round : head.shown()) {
            view.placeOf(code, round)
                    .map(place -> scores.get(new Place(round.number(), place)))
                    .ifPresent(score -> ofArea.put(round.number(), score));
        }
        return ofArea;
    }

    private static Map<Integer, AreaScore> inAll(Map<Place, AreaScore> scores) {
        var all = new HashMap<Integer, AreaScore>();
        scores.forEach((place, score) -> all.merge(place.round(), score, AreaScore::plus));
        return all;
    }

    private Moved moved(Map<Integer, Moved> byArea, String code) {
        return head.after()
                .flatMap(after -> view.placeOf(code, after))
                .map(byArea::get)
                .orElse(Moved.NOTHING);
    }

    private static Moved sumOf(Map<Integer, Moved> byArea) {
        return byArea.values().stream().reduce(Moved.NOTHING, Moved::plus);
    }

    private static Optional<SchoolsMean> others(Map<Place, SchoolsMean> means, Optional<Integer> area) {
        return area.flatMap(place -> means.entrySet().stream()
                .filter(mean -> mean.getKey().area() == place)
                .map(mean -> mean.getValue().overAtLeast(SchoolsMean.FEWEST))
                .findFirst());
    }

    private List<AgreementOf> agreement(Map<Integer, ?> sent) {
        return head.after()
                .filter(after -> sent.containsKey(after.number()))
                .filter(after -> sight.seesFully(school.id()))
                .map(after -> Agreements.of(
                        view.content(after), rows.statements().moderated(after, Optional.of(school.id()), head.asOf())))
                .orElse(List.of());
    }

    private Gaps gaps(Map<Integer, ?> sent) {
        var after = head.after().filter(round -> sent.containsKey(round.number()));
        if (after.isEmpty()) {
            return Gaps.NONE;
        }
        var round = after.get();
        var before = head.before().filter(earlier -> sent.containsKey(earlier.number()));
        var inside = sight.inside().contains(school.id());
        return new SchoolGaps(view.content(round), school.phase(), before.map(view::content))
                .gaps(
                        rows.statements().ofSchool(school.id(), round, before, head.asOf()),
                        inside ? rows.statements().beside(school.id(), round, head.asOf()) : List.of(),
                        sight.seesFully(school.id()),
                        inside);
    }
}

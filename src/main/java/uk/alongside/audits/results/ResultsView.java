package uk.alongside.audits.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.alongside.audits.rules.AreaScore;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.schools.Phase;

/** What is looked at: the rounds, and the editions they were answered against. */
record ResultsView(ResultsHead head, Map<EditionId, Edition> editions) {

    Content content(RoundShown round) {
        return edition(round).content();
    }

    private Edition edition(RoundShown round) {
        return Objects.requireNonNull(editions.get(round.edition()));
    }

    Optional<Pairing> pairing() {
        return head.before().flatMap(before -> head.after()
                .map(after -> Pairing.of(before, after, edition(before), edition(after))));
    }

    /** The titles of all areas by their codes: those of the later edition, then what only earlier ones have. */
    Map<String, String> areas() {
        var titles = new LinkedHashMap<String, String>();
        head.after().ifPresent(after -> add(titles, after));
        head.shown().forEach(round -> add(titles, round));
        return titles;
    }

    private void add(Map<String, String> titles, RoundShown round) {
        content(round).areas().forEach(area -> titles.putIfAbsent(area.code(), area.title()));
    }

    /** The place of an area in a round's edition, counted from 1 as the database has it. */
    Optional<Integer> placeOf(String code, RoundShown round) {
        var areas = content(round).areas();
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .map(area -> areas.indexOf(area) + 1)
                .findFirst();
    }

    /** What a sum is worth, with what is unanswered among the statements that a setting is asked. */
    AreaScore score(ResultRows.Sum sum, RoundShown round, Phase phase) {
        var scale = content(round).scale();
        var asked = asked(content(round).areas(), sum.area(), phase);
        var given = sum.answered() + sum.notApplicable() + sum.dontKnow();
        return AreaScore.of(
                sum.points(),
                scale.min(),
                scale.max(),
                sum.answered(),
                sum.notApplicable(),
                sum.dontKnow(),
                Math.max(0, asked - given));
    }

    private static int asked(List<Area> areas, int place, Phase phase) {
        return (int) areas.stream()
                .filter(area -> place == ResultRows.IN_ALL || areas.indexOf(area) + 1 == place)
                .flatMap(area -> area.statements().stream())
                .filter(statement -> statement.appliesTo(phase))
                .count();
    }
}

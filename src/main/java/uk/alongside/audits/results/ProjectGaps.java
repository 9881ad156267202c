package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.audits.results.ChangeRows.Moved;
import uk.alongside.audits.results.StatementRows.OverSchools;
import uk.alongside.audits.rules.AreaScore;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.StatementId;
import uk.alongside.schools.Phase;

/** Finds what the schools of a project have in common: where they stand lowest together, and where most went down. */
class ProjectGaps {

    private static final String ON_THE_SCHOOLS_PAGE =
            "Where a school’s colleagues see it differently stands on that school’s own page.";

    private final Content content;
    private final Map<StatementId, Integer> order = new HashMap<>();

    ProjectGaps(Content content) {
        this.content = content;
        for (var statement : content.statements()) {
            order.put(statement.id(), order.size());
        }
    }

    Gaps gaps(List<OverSchools> statements, Map<StatementId, Moved> moved) {
        var weakest = statements.stream()
                .filter(statement -> order.containsKey(statement.statement()))
                .filter(statement -> score(statement)
                        .unrounded()
                        .filter(percent -> percent.compareTo(BigDecimal.valueOf(100)) < 0)
                        .isPresent())
                .sorted(Comparator.comparing((OverSchools statement) ->
                                score(statement).unrounded().orElse(BigDecimal.ZERO))
                        .thenComparing(statement -> order.get(statement.statement())))
                .limit(SchoolGaps.MOST)
                .map(statement -> gap(statement.statement(), said(statement), ""))
                .toList();
        var fell = moved.entrySet().stream()
                .filter(one -> one.getValue().lower() > 0 && order.containsKey(one.getKey()))
                .sorted(Comparator.comparing((Map.Entry<StatementId, Moved> one) ->
                                -one.getValue().lower())
                        .thenComparing(one -> order.get(one.getKey())))
                .limit(SchoolGaps.MOST)
                .map(one -> gap(one.getKey(), said(one.getValue()), ""))
                .toList();
        return new Gaps(weakest, 0, List.of(), Optional.of(ON_THE_SCHOOLS_PAGE), fell);
    }

    private AreaScore score(OverSchools statement) {
        var scale = content.scale();
        return AreaScore.of(statement.points(), scale.min(), scale.max(), statement.schools(), 0, 0, 0);
    }

    private String said(OverSchools statement) {
        return "%s %% of the scale over %d %s, %d at “%s”"
                .formatted(
                        score(statement)
                                .percent()
                                .orElse(BigDecimal.ZERO)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString(),
                        statement.schools(),
                        statement.schools() == 1 ? "school" : "schools",
                        statement.atLowest(),
                        content.scale().level(1).map(Level::label).orElse("the lowest level"));
    }

    private static String said(Moved moved) {
        return "%d of %d schools lower, %d higher".formatted(moved.lower(), moved.compared(), moved.higher());
    }

    private Gap gap(StatementId id, String said, String why) {
        var statement = content.statement(id).orElseThrow();
        return SchoolGaps.gap(content, statement, statement.textFor(Phase.ALL_THROUGH), said, why);
    }
}

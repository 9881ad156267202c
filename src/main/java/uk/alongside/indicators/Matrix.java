package uk.alongside.indicators;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.alongside.indicators.rules.LeadSentence;
import uk.alongside.indicators.rules.OthersAverage;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.RagRule;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.ThemeScores;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Theme;
import uk.alongside.schools.SchoolId;

/** A project's schools by its themes: every cell, and what the cells add up to. Knows of no reader. */
final class Matrix {

    private final RagRule rule;
    private final List<Theme> themes;
    private final Map<SchoolId, List<Cell>> cells = new LinkedHashMap<>();
    private final Map<Integer, ThemeScores.ThemeScore> scores;
    private final Map<Integer, PublishedComparison> published = new HashMap<>();

    Matrix(RagRule rule, List<Theme> themes, List<ProjectSchool> schools, Figures figures) {
        this.rule = rule;
        this.themes = themes;
        for (var school : schools) {
            var ofSchool = new ArrayList<Cell>(themes.size());
            themes.forEach(theme -> ofSchool.add(cell(theme, school.id(), figures)));
            cells.put(school.id(), List.copyOf(ofSchool));
        }
        var statuses = new TreeMap<Integer, List<RagStatus>>();
        for (int column = 0; column < themes.size(); column++) {
            var place = column;
            statuses.put(
                    themes.get(column).number(),
                    cells.values().stream()
                            .map(ofSchool -> ofSchool.get(place).status())
                            .toList());
        }
        scores = ThemeScores.of(statuses).stream()
                .collect(Collectors.toMap(ThemeScores.ThemeScore::theme, score -> score));
        scores.forEach((theme, score) -> published.put(
                theme,
                PublishedComparison.ofScore(
                        score.score(),
                        score.rank(),
                        whole(figures.published().score(theme)),
                        whole(figures.published().rank(theme)))));
    }

    private static OptionalInt whole(Optional<PublishedFigures.Row> row) {
        return row.map(PublishedFigures.Row::whole).orElse(OptionalInt.empty());
    }

    private Cell cell(Theme theme, SchoolId school, Figures figures) {
        int descriptors = theme.descriptors().size();
        var progressed = figures.progress(school, theme.number());
        var computed = rule.statusOf(progressed, Math.max(descriptors, progressed.of()));
        var judgement = figures.judgement(school, theme.number());
        var status = judgement.map(Cell.Judgement::status).orElse(computed);
        var marks = EnumSet.noneOf(Cell.Mark.class);
        judgement.ifPresent(judged -> {
            if (judged.basis() == Cell.Basis.EVALUATOR) {
                marks.add(Cell.Mark.JUDGED);
            }
            if (computed.isResult() && computed != judged.status()) {
                marks.add(Cell.Mark.JUDGED);
                marks.add(Cell.Mark.DIFFERS);
            }
            if (!rule.canArise(judged.status(), descriptors)) {
                marks.add(Cell.Mark.JUDGED);
                marks.add(Cell.Mark.NO_SHARE_COULD_GIVE);
            }
        });
        return new Cell(theme.number(), status, progressed, descriptors, computed, judgement, marks);
    }

    RagRule rule() {
        return rule;
    }

    List<Theme> themes() {
        return themes;
    }

    List<Cell> cellsOf(SchoolId school) {
        return cells.getOrDefault(school, List.of());
    }

    List<RagStatus> statusesOf(SchoolId school) {
        return cellsOf(school).stream().map(Cell::status).toList();
    }

    Optional<ThemeScores.ThemeScore> score(int theme) {
        return Optional.ofNullable(scores.get(theme));
    }

    PublishedComparison published(int theme) {
        return published.getOrDefault(theme, new PublishedComparison.NotPublished());
    }

    /** The theme that went furthest, where no doubt touches it. */
    Optional<Theme> furthest() {
        return LeadSentence.furthest(List.copyOf(scores.values()), published).flatMap(number -> themes.stream()
                .filter(theme -> theme.number() == number)
                .findFirst());
    }

    /** A theme's average over the schools that are not these. */
    OthersAverage averageOfOthers(int theme, Set<SchoolId> own) {
        return OthersAverage.of(cells.entrySet().stream()
                .filter(school -> !own.contains(school.getKey()))
                .flatMap(school -> school.getValue().stream())
                .filter(cell -> cell.theme() == theme)
                .map(Cell::status)
                .toList());
    }
}

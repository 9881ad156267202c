package uk.alongside.indicators;

import java.util.List;
import uk.alongside.indicators.rules.ThemeScores;
import uk.alongside.projects.ProjectId;

/**
 * One project's line among all projects: the scores of its themes.
 *
 * @param schools how many schools take part
 * @param themes those in which at least one school has a result, in theme order
 */
public record ProjectScores(
        ProjectId project, String key, String name, int schools, List<ThemeScores.ThemeScore> themes) {}

package uk.alongside.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.indicators.rules.RagRule;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.RagThresholds;
import uk.alongside.indicators.rules.Split;
import uk.alongside.indicators.rules.ThemeScores;
import uk.alongside.kernel.Share;
import uk.alongside.projects.ProjectId;

/**
 * Sums results over many projects. Asks nobody whether they may know: the service does.
 *
 * <p>The database counts equal shares (so many schools with 3 of 4 judged, in a theme); the RAG rule names each share in
 * Java. So the rule has one home, and no more than a few dozen counts a project travel.
 */
@Component
class RollupRecords {

    private static final String EVERY_PROJECT = "";
    private static final String THESE_PROJECTS = "project_id in (:projects) and ";

    /** Equal shares of cells that rest on no judgement. Grouped in the order of the primary key, so nothing is sorted. */
    private static final String SHARES = """
            select cell.project_id, cell.theme, cell.progressed, cell.judged, count(*) schools
            from (
                select project_id, school_id, theme, sum(progressed) progressed, count(*) judged
                from descriptor_progress
                where %1$s %2$s
                group by project_id, school_id, theme
            ) cell
            left join theme_rating rating
                on rating.project_id = cell.project_id and rating.school_id = cell.school_id
                and rating.theme = cell.theme and rating.recorded_at < :end and rating.superseded_at >= :end
            where rating.project_id is null
            group by cell.project_id, cell.theme, cell.progressed, cell.judged
            """;

    private static final String JUDGEMENTS = """
            select project_id, theme, rating, count(*) schools
            from theme_rating
            where %1$s %2$s
            group by project_id, theme, rating
            """;

    private static final String THEMES = """
            select project_id, project_key, project_name, amber_from, red_from, judged_from, theme, descriptors, schools
            from v_projects_theme
            where %1$s true
            order by project_key, theme
            """;

    private final JdbcClient jdbc;

    RollupRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProjectScores> ofAll(LocalDate day) {
        return scores(EVERY_PROJECT, Map.of("end", Standing.atEndOf(day)));
    }

    List<ProjectScores> of(List<ProjectId> projects, LocalDate day) {
        return scores(
                THESE_PROJECTS,
                Map.of(
                        "end",
                        Standing.atEndOf(day),
                        "projects",
                        projects.stream().map(ProjectId::value).toList()));
    }

    private List<ProjectScores> scores(String which, Map<String, Object> parameters) {
        var projects = new LinkedHashMap<UUID, Totals>();
        jdbc.sql(THEMES.formatted(which)).params(parameters).query(row -> {
            projects.computeIfAbsent(row.getObject("project_id", UUID.class), id -> Totals.of(id, row))
                    .theme(row.getInt("theme"), row.getInt("descriptors"));
        });
        jdbc.sql(SHARES.formatted(which, Standing.AS_OF)).params(parameters).query(row -> {
            var totals = projects.get(row.getObject("project_id", UUID.class));
            if (totals != null) {
                totals.shares(
                        row.getInt("theme"),
                        new Share(row.getInt("progressed"), row.getInt("judged")),
                        row.getInt("schools"));
            }
        });
        jdbc.sql(JUDGEMENTS.formatted(which, Standing.AS_OF)).params(parameters).query(row -> {
            var totals = projects.get(row.getObject("project_id", UUID.class));
            if (totals != null) {
                totals.add(row.getInt("theme"), FigureRecords.status(row.getString("rating")), row.getInt("schools"));
            }
        });
        return projects.values().stream().map(Totals::scores).toList();
    }

    /** What one project's results add up to, while they come in. */
    private record Totals(
            ProjectId project,
            String key,
            String name,
            int schools,
            RagRule rule,
            Map<Integer, Integer> descriptors,
            Map<Integer, Map<RagStatus, Integer>> counts) {

        static Totals of(UUID id, ResultSet row) {
            try {
                return new Totals(
                        new ProjectId(id),
                        row.getString("project_key"),
                        row.getString("project_name"),
                        row.getInt("schools"),
                        new RagRule(new RagThresholds(
                                row.getInt("amber_from"), row.getInt("red_from"), row.getInt("judged_from"))),
                        new HashMap<>(),
                        new TreeMap<>());
            } catch (SQLException e) {
                throw new IllegalStateException("A project's row cannot be read", e);
            }
        }

        void theme(int theme, int number) {
            descriptors.put(theme, number);
            counts.put(theme, new HashMap<>());
        }

        void shares(int theme, Share progressed, int schoolsWithIt) {
            int number = Math.max(descriptors.getOrDefault(theme, 0), progressed.of());
            add(theme, rule.statusOf(progressed, number), schoolsWithIt);
        }

        void add(int theme, RagStatus status, int schoolsWithIt) {
            var ofTheme = counts.get(theme);
            if (ofTheme != null) {
                ofTheme.merge(status, schoolsWithIt, Integer::sum);
            }
        }

        ProjectScores scores() {
            var splits = new TreeMap<Integer, Split>();
            counts.forEach((theme, ofTheme) -> splits.put(theme, split(ofTheme)));
            return new ProjectScores(project, key, name, schools, ThemeScores.ofSplits(splits));
        }

        private Split split(Map<RagStatus, Integer> ofTheme) {
            int known = ofTheme.values().stream().mapToInt(Integer::intValue).sum();
            var all = new HashMap<>(ofTheme);
            all.merge(RagStatus.UNKNOWN, schools - known, Integer::sum);
            return new Split(all);
        }
    }
}

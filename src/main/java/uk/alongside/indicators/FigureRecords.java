package uk.alongside.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.ValueForMoney.DevelopmentDays;
import uk.alongside.indicators.rules.ValueForMoney.Grant;
import uk.alongside.indicators.rules.ValueForMoney.GrantKind;
import uk.alongside.kernel.Money;
import uk.alongside.kernel.Share;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * What the tables say about a project's results on a day. Asks nobody whether they may know: the services do.
 *
 * <p>Four statements whatever the project's size: a screen may open with fifteen in all, so what is counted for the project
 * as a whole comes in one.
 */
@Component
class FigureRecords {

    private static final String OF_PROJECT = "where project_id = :project and " + Standing.AS_OF;

    private static final String FOR_THE_WHOLE_PROJECT = """
            select 'mentions' kind, position, descriptor first, '' second, '' third, mentions number, null base,
                '' words, '' doubt, recorded_at
            from descriptor_mentions %1$s
            union all
            select 'changes', position, impact_area, category, '', changes, null, '', '', recorded_at
            from practice_change %1$s
            union all
            select 'feedback', position, figure, code_group, code, percent, base, '', '', recorded_at
            from feedback_frequency %1$s
            union all
            select 'days', position, input, '', '', days_per_school, number, '', '', recorded_at
            from development_days %1$s
            union all
            select 'grant', position, kind, '', '', amount, null, source, '', recorded_at
            from project_grant %1$s
            union all
            select 'published', position, figure, subject, measure, null, null, published, doubt, recorded_at
            from published_figure %1$s
            order by position
            """.formatted(OF_PROJECT);

    private final JdbcClient jdbc;

    FigureRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing at all, as before the first result. */
    static Figures none() {
        return new Figures(
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PublishedFigures(List.of()),
                new TreeSet<>());
    }

    Figures asOf(ProjectId project, LocalDate day) {
        var days = new TreeSet<LocalDate>();
        var progress = progress(project, day, days);
        var judgements = judgements(project, day, days);
        var evidence = evidence(project, day, days);
        var counts = new Counts();
        statement(FOR_THE_WHOLE_PROJECT, project, day).query(row -> {
            counts.add(row, days);
        });
        return new Figures(
                progress,
                judgements,
                evidence,
                counts.mentions,
                counts.changes,
                counts.feedback,
                counts.days,
                counts.grants,
                new PublishedFigures(counts.published),
                days);
    }

    private Map<SchoolId, Map<Integer, Share>> progress(ProjectId project, LocalDate day, SortedSet<LocalDate> days) {
        var progress = new HashMap<SchoolId, Map<Integer, Share>>();
        statement(
                        "select school_id, theme, sum(progressed) progressed, count(*) judged, max(recorded_at) recorded_at"
                                + " from descriptor_progress " + OF_PROJECT + "group by project_id, school_id, theme",
                        project,
                        day)
                .query(row -> {
                    days.add(recordedOn(row));
                    progress.computeIfAbsent(school(row), school -> new HashMap<>())
                            .put(row.getInt("theme"), new Share(row.getInt("progressed"), row.getInt("judged")));
                });
        return progress;
    }

    private Map<SchoolId, Map<Integer, Cell.Judgement>> judgements(
            ProjectId project, LocalDate day, SortedSet<LocalDate> days) {
        var judgements = new HashMap<SchoolId, Map<Integer, Cell.Judgement>>();
        statement(
                        "select school_id, theme, rating, basis, reason, recorded_at from theme_rating " + OF_PROJECT,
                        project,
                        day)
                .query(row -> {
                    days.add(recordedOn(row));
                    judgements
                            .computeIfAbsent(school(row), school -> new HashMap<>())
                            .put(
                                    row.getInt("theme"),
                                    new Cell.Judgement(
                                            status(row.getString("rating")),
                                            Cell.Basis.valueOf(row.getString("basis")),
                                            row.getString("reason"),
                                            recordedOn(row)));
                });
        return judgements;
    }

    private List<Figures.EvidenceRow> evidence(ProjectId project, LocalDate day, SortedSet<LocalDate> days) {
        var evidence = new ArrayList<Figures.EvidenceRow>();
        statement(
                        "select school_id, source, held, recorded_at from evidence_source " + OF_PROJECT
                                + "order by position",
                        project,
                        day)
                .query(row -> {
                    days.add(recordedOn(row));
                    evidence.add(new Figures.EvidenceRow(school(row), row.getString("source"), row.getBoolean("held")));
                });
        return evidence;
    }

    /** Each judged descriptor of one school. */
    Map<String, Figures.DescriptorRow> descriptorsOf(ProjectId project, SchoolId school, LocalDate day) {
        var descriptors = new HashMap<String, Figures.DescriptorRow>();
        statement(
                        "select descriptor, progressed, recorded_at from descriptor_progress " + OF_PROJECT
                                + "and school_id = :school",
                        project,
                        day)
                .param("school", school.value())
                .query(row -> {
                    descriptors.put(
                            row.getString("descriptor"),
                            new Figures.DescriptorRow(row.getBoolean("progressed"), recordedOn(row)));
                });
        return descriptors;
    }

    private JdbcClient.StatementSpec statement(String sql, ProjectId project, LocalDate day) {
        return jdbc.sql(sql).param("project", project.value()).param("end", Standing.atEndOf(day));
    }

    static RagStatus status(String rating) {
        return switch (FigureFile.Rating.valueOf(rating)) {
            case GREEN -> RagStatus.ALL;
            case AMBER -> RagStatus.MOST;
            case RED -> RagStatus.HALF_OR_MORE;
            case NOT_YET -> RagStatus.NOT_YET;
        };
    }

    private static SchoolId school(ResultSet row) throws SQLException {
        return new SchoolId(row.getObject("school_id", UUID.class));
    }

    private static LocalDate recordedOn(ResultSet row) throws SQLException {
        return Standing.day(row.getObject("recorded_at", LocalDateTime.class));
    }

    /** What is counted for the project as a whole, sorted by what it is. */
    private static final class Counts {

        private final Map<String, Integer> mentions = new LinkedHashMap<>();
        private final List<Figures.ChangeRow> changes = new ArrayList<>();
        private final List<Figures.FrequencyRow> feedback = new ArrayList<>();
        private final List<DevelopmentDays> days = new ArrayList<>();
        private final List<Grant> grants = new ArrayList<>();
        private final List<PublishedFigures.Row> published = new ArrayList<>();

        private void add(ResultSet row, SortedSet<LocalDate> recorded) throws SQLException {
            var on = recordedOn(row);
            var first = row.getString("first");
            recorded.add(on);
            switch (row.getString("kind")) {
                case "mentions" -> mentions.put(first, row.getInt("number"));
                case "changes" ->
                    changes.add(new Figures.ChangeRow(first, row.getString("second"), row.getInt("number"), on));
                case "feedback" ->
                    feedback.add(new Figures.FrequencyRow(
                            first,
                            row.getString("second"),
                            row.getString("third"),
                            row.getInt("number"),
                            Optional.ofNullable(row.getObject("base", Integer.class))));
                case "days" -> days.add(new DevelopmentDays(first, row.getInt("base"), number(row), on));
                case "grant" ->
                    grants.add(new Grant(GrantKind.valueOf(first), new Money(number(row)), row.getString("words"), on));
                default ->
                    published.add(new PublishedFigures.Row(
                            first,
                            row.getString("second"),
                            row.getString("third"),
                            row.getString("words"),
                            row.getString("doubt")));
            }
        }

        private static BigDecimal number(ResultSet row) throws SQLException {
            return row.getBigDecimal("number");
        }
    }
}

package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.RoundId;
import uk.alongside.audits.RoundKind;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * Adds the answers up where they lie. Asks nobody whether they may know: the service does.
 *
 * <p>Only what was sent counts, with the answers that stood at the end of the day. An area is counted by its place in the
 * edition; nought stands for all areas together.
 */
@Component
class ResultRows {

    /** All areas together. */
    static final int IN_ALL = 0;

    static final String STOOD = " and %1$s.recorded_at < :end and %1$s.superseded_at >= :end ";

    private static final String SHEET = """
            join audit_round round on round.id = audit.round_id
            join audit_answer answer on answer.respondent_id = audit.id %s
            join v_frameworks_statement place
                on place.edition_id = round.edition_id and place.statement_id = answer.statement_id
            left join v_frameworks_level step
                on step.edition_id = round.edition_id and step.position = answer.level
            """.formatted(STOOD.formatted("answer"));

    private static final String SCORES = """
            select round.position as round_number, audit.school_id, place.area_position as area,
                max(audit.sent_at) as sent_at, coalesce(sum(step.points), 0) as points,
                sum(answer.judgement = 'LEVEL') as answered,
                sum(answer.judgement = 'NOT_APPLICABLE') as not_applicable,
                sum(answer.judgement = 'DONT_KNOW') as dont_know
            from audit %s
            where audit.project_id = :project and audit.sent_at < :end
            """.formatted(SHEET);

    private static final String MEANS = """
            with sum_of as (
                select round.position as round_number, audit.school_id, place.area_position as area,
                    round.edition_id, sum(step.points) as points, count(step.points) as answered
                from audit %s
                where audit.project_id = :project and audit.sent_at < :end and audit.round_id in (:rounds)
                    and (:except is null or audit.school_id <> :except)
                group by round.position, audit.school_id, place.area_position, round.edition_id),
            scale_of as (
                select edition_id, min(points) as least, max(points) as most from v_frameworks_level
                where edition_id in (select edition_id from audit_round where id in (:rounds)) group by edition_id),
            in_all as (
                select round_number, school_id, area, edition_id, points, answered from sum_of
                union all
                select round_number, school_id, 0, edition_id, sum(points), sum(answered) from sum_of
                group by round_number, school_id, edition_id)
            select round_number, area, count(*) as schools,
                avg(cast(100 * (points - answered * least) as decimal(50, 30)) / (answered * (most - least))) as mean
            from in_all join scale_of on scale_of.edition_id = in_all.edition_id
            where answered > 0 and most > least
            group by round_number, area
            """.formatted(SHEET);

    private final JdbcClient jdbc;

    ResultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What changed between two rounds. */
    ChangeRows changes() {
        return new ChangeRows(jdbc);
    }

    /** What was said to single statements. */
    StatementRows statements() {
        return new StatementRows(jdbc);
    }

    /** A round without the title of its edition. */
    record RoundRow(
            RoundId id,
            int number,
            RoundKind kind,
            String name,
            FrameworkId framework,
            EditionId edition,
            LocalDate opensOn,
            Optional<LocalDate> closesOn,
            int schools,
            int sent) {}

    /** The rounds that had been opened by the end of the day, in their order. */
    List<RoundRow> rounds(ProjectId project, LocalDate day) {
        return jdbc.sql("""
                        select round.id, round.position, round.kind, round.name, round.framework_id, round.edition_id,
                            round.opens_on, round.closes_on, count(audit.id) as schools,
                            coalesce(sum(audit.sent_at < :end), 0) as sent
                        from audit_round round left join audit on audit.round_id = round.id
                        where round.project_id = :project and round.recorded_at < :end
                        group by round.id, round.position, round.kind, round.name, round.framework_id,
                            round.edition_id, round.opens_on, round.closes_on
                        order by round.position""")
                .param("project", project.value())
                .param("end", endOf(day))
                .query((row, number) -> new RoundRow(
                        new RoundId(uuid(row, "id")),
                        row.getInt("position"),
                        RoundKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        new FrameworkId(uuid(row, "framework_id")),
                        new EditionId(uuid(row, "edition_id")),
                        row.getObject("opens_on", LocalDate.class),
                        ifDay(row),
                        row.getInt("schools"),
                        row.getInt("sent")))
                .list();
    }

    private static Optional<LocalDate> ifDay(ResultSet row) throws SQLException {
        @Nullable LocalDate day = row.getObject("closes_on", LocalDate.class);
        return Optional.ofNullable(day);
    }

    /** A self-review that was sent, and when. */
    record SentReview(AuditId audit, Instant at) {}

    /** What the school had sent, by the number of its round. */
    Map<Integer, SentReview> sentBy(ProjectId project, SchoolId school, LocalDate day) {
        var sent = new HashMap<Integer, SentReview>();
        jdbc.sql("""
                        select round.position, audit.id, audit.sent_at
                        from audit join audit_round round on round.id = audit.round_id
                        where audit.project_id = :project and audit.school_id = :school and audit.sent_at < :end""")
                .param("project", project.value())
                .param("school", school.value())
                .param("end", endOf(day))
                .query(row -> {
                    sent.put(
                            row.getInt("position"),
                            new SentReview(
                                    new AuditId(row.getObject("id", UUID.class)),
                                    row.getObject("sent_at", LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC)));
                });
        return sent;
    }

    /** What a school's answers in an area of a round add up to. */
    record Sum(
            int round,
            SchoolId school,
            int area,
            Instant sentAt,
            BigDecimal points,
            int answered,
            int notApplicable,
            int dontKnow) {}

    /** Each area of each round that this school has sent. */
    List<Sum> ofSchool(ProjectId project, SchoolId school, LocalDate day) {
        return jdbc.sql(SCORES + """
                        and audit.school_id = :school
                        group by round.position, audit.school_id, place.area_position""")
                .param("project", project.value())
                .param("school", school.value())
                .param("end", endOf(day))
                .query((row, number) -> sum(row, row.getInt("area")))
                .list();
    }

    /** One sum for each of these schools in each of these rounds, all areas together. */
    List<Sum> ofSchools(ProjectId project, List<RoundId> rounds, List<SchoolId> schools, LocalDate day) {
        if (rounds.isEmpty() || schools.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SCORES + """
                        and audit.round_id in (:rounds) and audit.school_id in (:schools)
                        group by round.position, audit.school_id""")
                .param("project", project.value())
                .param("rounds", rounds.stream().map(RoundId::value).toList())
                .param("schools", schools.stream().map(SchoolId::value).toList())
                .param("end", endOf(day))
                .query((row, number) -> sum(row, IN_ALL))
                .list();
    }

    private static Sum sum(ResultSet row, int area) throws SQLException {
        return new Sum(
                row.getInt("round_number"),
                new SchoolId(uuid(row, "school_id")),
                area,
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBigDecimal("points"),
                row.getInt("answered"),
                row.getInt("not_applicable"),
                row.getInt("dont_know"));
    }

    /** A round and an area of it. */
    record Place(int round, int area) {}

    /** The mean over the schools that have sent, for each area of each of these rounds and in all. */
    Map<Place, SchoolsMean> means(ProjectId project, List<RoundId> rounds, Optional<SchoolId> except, LocalDate day) {
        var means = new HashMap<Place, SchoolsMean>();
        if (!rounds.isEmpty()) {
            jdbc.sql(MEANS)
                    .param("project", project.value())
                    .param("rounds", rounds.stream().map(RoundId::value).toList())
                    .param("except", except.map(SchoolId::value).orElse(null))
                    .param("end", endOf(day))
                    .query(row -> {
                        means.put(
                                new Place(row.getInt("round_number"), row.getInt("area")),
                                SchoolsMean.of(row.getBigDecimal("mean"), row.getInt("schools")));
                    });
        }
        return means;
    }

    /** Which schools had sent which round, by its number. */
    Map<Integer, Set<SchoolId>> sentIn(ProjectId project, LocalDate day) {
        var sent = new HashMap<Integer, Set<SchoolId>>();
        jdbc.sql("""
                        select round.position, audit.school_id
                        from audit join audit_round round on round.id = audit.round_id
                        where audit.project_id = :project and audit.sent_at < :end""").param("project", project.value()).param("end", endOf(day)).query(row -> {
            sent.computeIfAbsent(row.getInt("position"), _ -> new HashSet<>())
                    .add(new SchoolId(uuid(row, "school_id")));
        });
        return sent;
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDateTime endOf(LocalDate day) {
        return LocalDateTime.ofInstant(SchoolTime.endOf(day), ZoneOffset.UTC);
    }
}

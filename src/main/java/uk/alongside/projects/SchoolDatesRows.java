package uk.alongside.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/** What the tables say about the schools of a project and when they take part. Asks nobody whether they may know. */
@Component
class SchoolDatesRows {

    private static final String LINES = """
            from project_school school
            left join joining_acceptance accepted on accepted.project_id = school.project_id
                and accepted.school_id = school.school_id and accepted.superseded_at = :end
            left join school_dates dates on dates.project_id = school.project_id
                and dates.school_id = school.school_id and dates.superseded_at = :end
            where school.project_id = :project
            """;

    private final JdbcClient jdbc;

    SchoolDatesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static TakingPart.Dates dates(ResultSet row) throws SQLException {
        return new TakingPart.Dates(
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                new Recorded(
                        Moments.moment(row.getObject("recorded_at", LocalDateTime.class)),
                        Moments.until(row.getObject("superseded_at", LocalDateTime.class))));
    }

    /** @param version of the agreement of today */
    List<LineRow> lines(ProjectId project, SchoolsShown shown, int version, LocalDate today, long offset, int limit) {
        var statement = jdbc.sql("""
                        select school.school_id, school.letter, school.name, school.phase,
                            accepted.text_version, accepted.accepted_by, accepted.recorded_at as accepted_at,
                            exists (select 1 from joining_acceptance earlier
                                where earlier.project_id = school.project_id and earlier.school_id = school.school_id)
                                as ever_accepted,
                            dates.first_day, dates.last_day, dates.reason, dates.recorded_at as dates_recorded_at
                        """ + LINES + condition(shown) + """
                        order by length(school.letter), school.letter
                        limit :limit offset :offset""")
                .param("project", project.value())
                .param("end", Moments.FOREVER)
                .param("limit", limit)
                .param("offset", offset);
        return asked(statement, shown, version, today)
                .query(SchoolDatesRows::line)
                .list();
    }

    private static String condition(SchoolsShown shown) {
        return switch (shown) {
            case ALL -> "";
            case AGREEMENT_WAITS ->
                "and (accepted.text_version is null or accepted.text_version < :version)"
                        + " and (dates.last_day is null or dates.last_day >= :today) ";
            case ACCEPTED -> "and accepted.text_version >= :version ";
            case WITHDREW -> "and dates.last_day < :today ";
        };
    }

    private static JdbcClient.StatementSpec asked(
            JdbcClient.StatementSpec statement, SchoolsShown shown, int version, LocalDate today) {
        return switch (shown) {
            case ALL -> statement;
            case AGREEMENT_WAITS -> statement.param("version", version).param("today", today);
            case ACCEPTED -> statement.param("version", version);
            case WITHDREW -> statement.param("today", today);
        };
    }

    /** A line as the tables have it; the day on which its dates were recorded says what can be undone. */
    record LineRow(
            SchoolId id,
            String letter,
            String name,
            Phase phase,
            Optional<JoiningRows.AcceptanceRow> acceptance,
            boolean everAccepted,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay,
            String reason,
            Optional<Instant> datesRecordedAt) {}

    private static LineRow line(ResultSet row, int number) throws SQLException {
        var version = row.getInt("text_version");
        var letter = row.getString("letter");
        var name = row.getString("name");
        return new LineRow(
                new SchoolId(row.getObject("school_id", UUID.class)),
                letter,
                name.isEmpty() ? "School " + letter : name,
                Phase.valueOf(row.getString("phase")),
                version == 0
                        ? Optional.empty()
                        : Optional.of(new JoiningRows.AcceptanceRow(
                                version,
                                new PersonId(row.getObject("accepted_by", UUID.class)),
                                Moments.moment(row.getObject("accepted_at", LocalDateTime.class)),
                                Optional.empty(),
                                Optional.empty())),
                row.getBoolean("ever_accepted"),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(row.getString("reason")).orElse(""),
                Optional.ofNullable(row.getObject("dates_recorded_at", LocalDateTime.class))
                        .map(Moments::moment));
    }

    record Counts(int all, int takingPart, int accepted) {}

    Counts counts(ProjectId project, int version, LocalDate today) {
        return jdbc.sql("""
                        select count(*) as schools,
                            coalesce(sum(here.taking_part), 0) as taking_part,
                            coalesce(sum(here.taking_part and here.accepted), 0) as accepted
                        from (
                            select (dates.last_day is null or dates.last_day >= :today)
                                    and (dates.first_day is null or dates.first_day <= :today) as taking_part,
                                coalesce(accepted.text_version, 0) >= :version as accepted
                        """ + LINES + ") here")
                .param("project", project.value())
                .param("end", Moments.FOREVER)
                .param("version", version)
                .param("today", today)
                .query((row, number) ->
                        new Counts(row.getInt("schools"), row.getInt("taking_part"), row.getInt("accepted")))
                .single();
    }

    /** Waits until nobody else changes this school; false where it is not in the project. */
    boolean lock(ProjectId project, SchoolId school) {
        return jdbc.sql("""
                        select letter from project_school
                        where project_id = :project and school_id = :school for update""")
                .param("project", project.value())
                .param("school", school.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Waits until nobody else lets a school join. */
    void lock(ProjectId project) {
        jdbc.sql("select project_key from project where id = :project for update")
                .param("project", project.value())
                .query(String.class)
                .optional();
    }

    record DatesRow(TakingPart.Dates dates, String reason) {}

    /** Everything that was recorded about a school's dates, the latest last. */
    List<DatesRow> datesOf(ProjectId project, SchoolId school) {
        return jdbc.sql("""
                        select first_day, last_day, reason, recorded_at, superseded_at from school_dates
                        where project_id = :project and school_id = :school order by recorded_at""")
                .param("project", project.value())
                .param("school", school.value())
                .query((row, number) -> new DatesRow(dates(row), row.getString("reason")))
                .list();
    }

    /** The letter of each school with what was recorded about its dates, in the order of a pack. */
    List<PackRowOfDates> inPack(ProjectId project) {
        return jdbc.sql("""
                        select school.letter, dates.first_day, dates.last_day, dates.reason, dates.recorded_at,
                            dates.superseded_at
                        from school_dates dates
                        join project_school school on school.project_id = dates.project_id
                            and school.school_id = dates.school_id
                        where dates.project_id = :project
                        order by length(school.letter), school.letter, dates.recorded_at, dates.superseded_at""")
                .param("project", project.value())
                .query((row, number) ->
                        new PackRowOfDates(row.getString("letter"), dates(row), row.getString("reason")))
                .list();
    }

    record PackRowOfDates(String letter, TakingPart.Dates dates, String reason) {}

    void supersede(ProjectId project, SchoolId school, Instant at) {
        jdbc.sql("""
                        update school_dates set superseded_at = :at
                        where project_id = :project and school_id = :school and superseded_at = :end""")
                .param("at", Moments.kept(at))
                .param("project", project.value())
                .param("school", school.value())
                .param("end", Moments.FOREVER)
                .update();
    }

    void add(
            ProjectId project,
            SchoolId school,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay,
            String reason,
            Recorded recorded) {
        jdbc.sql("""
                        insert into school_dates (project_id, school_id, first_day, last_day, reason, recorded_at,
                            superseded_at)
                        values (:project, :school, :first, :last, :reason, :at, :until)""")
                .param("project", project.value())
                .param("school", school.value())
                .param("first", firstDay.orElse(null))
                .param("last", lastDay.orElse(null))
                .param("reason", reason)
                .param("at", Moments.kept(recorded.at()))
                .param("until", recorded.supersededAt().map(Moments::kept).orElse(Moments.FOREVER))
                .update();
    }

    void addSchool(ProjectId project, SchoolId school, String letter, String name, Phase phase, String urn) {
        jdbc.sql("""
                        insert into project_school (project_id, school_id, letter, name, phase, urn, may_be_named)
                        values (:project, :school, :letter, :name, :phase, :urn, false)""")
                .param("project", project.value())
                .param("school", school.value())
                .param("letter", letter)
                .param("name", name)
                .param("phase", phase.name())
                .param("urn", urn)
                .update();
    }

    /** Takes a school out again that joined by mistake. The database refuses where something is on record about it. */
    void removeSchool(ProjectId project, SchoolId school) {
        for (var table : List.of("school_dates", "project_school")) {
            jdbc.sql("delete from " + table + " where project_id = :project and school_id = :school")
                    .param("project", project.value())
                    .param("school", school.value())
                    .update();
        }
    }
}

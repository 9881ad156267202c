package uk.alongside.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;
import uk.alongside.terms.HalfTerm;

/**
 * What the tables say about projects, one statement a question. Asks nobody whether they may know: the services above do.
 */
@Component
class ProjectRecords {

    private static final String PROJECT = """
            select id, project_key, name, lead_organisation, funder, reference, starts_on, ends_on, first_half_term,
                schools_are, source, amber_from, red_from, judged_from
            from project
            """;

    private final JdbcClient jdbc;

    ProjectRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Project> byKey(String key) {
        return jdbc.sql(PROJECT + "where project_key = :key")
                .param("key", key)
                .query(ProjectRecords::project)
                .optional();
    }

    Optional<Project> byId(ProjectId id) {
        return jdbc.sql(PROJECT + "where id = :id")
                .param("id", id.value())
                .query(ProjectRecords::project)
                .optional();
    }

    /** The projects in which this person has a role on that day, the newest first. */
    List<Project> ofPerson(PersonId person, LocalDate day, long offset, int limit) {
        return jdbc.sql(PROJECT + """
                        where id in (select project_id from participation
                            where person_id = :person and first_day <= :day and (last_day is null or last_day >= :day))
                        order by starts_on desc, name, id
                        limit :limit offset :offset""")
                .param("person", person.value())
                .param("day", day)
                .param("limit", limit)
                .param("offset", offset)
                .query(ProjectRecords::project)
                .list();
    }

    List<Theme> themesOf(ProjectId project) {
        var names = new LinkedHashMap<Integer, String>();
        var descriptors = new LinkedHashMap<Integer, List<Descriptor>>();
        jdbc.sql("""
                        select theme.number, theme.name, descriptor.code, descriptor.label
                        from project_theme theme
                        left join project_descriptor descriptor
                            on descriptor.project_id = theme.project_id and descriptor.theme_number = theme.number
                        where theme.project_id = :project
                        order by theme.number, descriptor.position""").param("project", project.value()).query(row -> {
            int number = row.getInt("number");
            names.put(number, row.getString("name"));
            var of = descriptors.computeIfAbsent(number, key -> new ArrayList<>());
            if (row.getString("code") != null) {
                of.add(new Descriptor(row.getString("code"), row.getString("label")));
            }
        });
        return names.entrySet().stream()
                .map(theme -> new Theme(
                        theme.getKey(), theme.getValue(), descriptors.getOrDefault(theme.getKey(), List.of())))
                .toList();
    }

    List<SchoolRow> schoolsOf(ProjectId project) {
        var found = new LinkedHashMap<SchoolId, SchoolRow>();
        var dates = new HashMap<SchoolId, List<TakingPart.Dates>>();
        jdbc.sql("""
                        select school.school_id, school.letter, school.name, school.phase, school.urn,
                            school.name <> '' and coalesce(choice.group_board, school.may_be_named) as may_be_named,
                            dates.first_day, dates.last_day, dates.recorded_at, dates.superseded_at
                        from project_school school
                        left join sharing_choice choice on choice.project_id = school.project_id
                            and choice.school_id = school.school_id and choice.superseded_at = :end
                        left join school_dates dates on dates.project_id = school.project_id
                            and dates.school_id = school.school_id
                        where school.project_id = :project
                        order by length(school.letter), school.letter, dates.recorded_at""")
                .param("project", project.value())
                .param("end", Moments.FOREVER)
                .query(row -> {
                    var id = new SchoolId(row.getObject("school_id", UUID.class));
                    if (row.getObject("recorded_at") != null) {
                        dates.computeIfAbsent(id, key -> new ArrayList<>()).add(SchoolDatesRows.dates(row));
                    }
                    found.put(
                            id,
                            new SchoolRow(
                                    id,
                                    row.getString("letter"),
                                    row.getString("name"),
                                    Phase.valueOf(row.getString("phase")),
                                    row.getString("urn"),
                                    row.getBoolean("may_be_named"),
                                    dates.containsKey(id)
                                            ? new TakingPart(dates.getOrDefault(id, List.of()))
                                            : TakingPart.THROUGHOUT));
                });
        return List.copyOf(found.values());
    }

    List<Activity> workPlanOf(ProjectId project) {
        return jdbc.sql("""
                        select half_term, first_day, last_day, starts, ends, date_note, kind, activity, who
                        from project_activity
                        where project_id = :project
                        order by position""")
                .param("project", project.value())
                .query((row, number) -> activity(row))
                .list();
    }

    /** For each project the first of its activities that lies wholly or partly in the days from this one on. */
    Map<ProjectId, Activity> nextIn(List<ProjectId> projects, LocalDate day) {
        var next = new LinkedHashMap<ProjectId, Activity>();
        jdbc.sql("""
                        select project_id, half_term, first_day, last_day, starts, ends, date_note, kind, activity, who
                        from project_activity
                        where project_id in (:projects) and coalesce(last_day, first_day) >= :day
                        order by coalesce(first_day, last_day), position""")
                .param("projects", projects.stream().map(ProjectId::value).toList())
                .param("day", day)
                .query(row -> {
                    next.putIfAbsent(new ProjectId(row.getObject("project_id", UUID.class)), activity(row));
                });
        return next;
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getInt("half_term"),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("starts", LocalTime.class)),
                Optional.ofNullable(row.getObject("ends", LocalTime.class)),
                row.getString("date_note"),
                row.getString("kind"),
                row.getString("activity"),
                row.getString("who"));
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        return new Project(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("project_key"),
                row.getString("name"),
                row.getString("lead_organisation"),
                row.getString("funder"),
                row.getString("reference"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                HalfTerm.parse(row.getString("first_half_term")),
                SchoolsAre.valueOf(row.getString("schools_are")),
                row.getString("source"),
                row.getInt("amber_from"),
                row.getInt("red_from"),
                row.getInt("judged_from"));
    }

    /**
     * A school of a project as its table has it.
     *
     * @param name empty where the project withholds names
     * @param urn empty where it has none
     * @param mayBeNamed as the school chose, or as the pack has it until the school has chosen
     */
    record SchoolRow(
            SchoolId id,
            String letter,
            String name,
            Phase phase,
            String urn,
            boolean mayBeNamed,
            TakingPart takingPart) {

        ProjectSchool asProjectSchool() {
            return new ProjectSchool(
                    id, letter, name.isEmpty() ? "School " + letter : name, phase, mayBeNamed, takingPart);
        }
    }
}

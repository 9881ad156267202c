package uk.alongside.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.NewSchool;
import uk.alongside.schools.SchoolDirectory;
import uk.alongside.schools.SchoolId;

/** The project's own part of a pack, between its tables and its files: saved in bulk, written in a fixed order. */
@Component
class ProjectPartRows {

    private final JdbcTemplate jdbc;
    private final ProjectRecords records;
    private final SchoolDatesRows dates;
    private final SchoolDirectory register;
    private final Clock clock;

    ProjectPartRows(
            JdbcTemplate jdbc, ProjectRecords records, SchoolDatesRows dates, SchoolDirectory register, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.dates = dates;
        this.register = register;
        this.clock = clock;
    }

    /** Saves the part and gives the project's schools by letter. */
    Map<String, SchoolId> save(ProjectPart.Content content) {
        var project = content.project();
        saveProject(project);
        saveThemes(project.id(), content.themes());
        saveActivities(project.id(), content.workPlan());
        var schools = saveSchools(project.id(), content.schools());
        saveDates(project.id(), content.schoolDates(), schools);
        return schools;
    }

    private void saveDates(
            ProjectId project, List<SchoolDatesRows.PackRowOfDates> schoolDates, Map<String, SchoolId> schools) {
        for (var row : schoolDates) {
            var school = schools.get(row.letter());
            if (school != null) {
                dates.add(
                        project,
                        school,
                        row.dates().firstDay(),
                        row.dates().lastDay(),
                        row.reason(),
                        row.dates().recorded());
            }
        }
    }

    private void saveProject(Project project) {
        jdbc.update(
                """
                insert into project (id, project_key, name, lead_organisation, funder, reference, starts_on, ends_on,
                    first_half_term, schools_are, source, amber_from, red_from, judged_from, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                project.id().value(),
                project.key(),
                project.name(),
                project.leadOrganisation(),
                project.funder(),
                project.reference(),
                project.startsOn(),
                project.endsOn(),
                project.firstHalfTerm().toString(),
                project.schoolsAre().name(),
                project.source(),
                project.amberFrom(),
                project.redFrom(),
                project.judgedFrom(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void saveThemes(ProjectId project, List<Theme> themes) {
        var themeRows = new ArrayList<Object[]>();
        var descriptorRows = new ArrayList<Object[]>();
        for (var theme : themes) {
            themeRows.add(new Object[] {project.value(), theme.number(), theme.name()});
            for (var descriptor : theme.descriptors()) {
                descriptorRows.add(new Object[] {
                    project.value(), descriptor.code(), theme.number(), descriptorRows.size() + 1, descriptor.label()
                });
            }
        }
        jdbc.batchUpdate("insert into project_theme (project_id, number, name) values (?, ?, ?)", themeRows);
        jdbc.batchUpdate("""
                insert into project_descriptor (project_id, code, theme_number, position, label)
                values (?, ?, ?, ?, ?)""", descriptorRows);
    }

    private void saveActivities(ProjectId project, List<Activity> workPlan) {
        var rows = new ArrayList<Object[]>();
        for (var activity : workPlan) {
            rows.add(new Object[] {
                project.value(),
                rows.size() + 1,
                activity.halfTerm(),
                activity.from().orElse(null),
                activity.to().orElse(null),
                activity.starts().orElse(null),
                activity.ends().orElse(null),
                activity.dateNote(),
                activity.kind(),
                activity.activity(),
                activity.who()
            });
        }
        jdbc.batchUpdate("""
                insert into project_activity (project_id, position, half_term, first_day, last_day, starts, ends,
                    date_note, kind, activity, who)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private Map<String, SchoolId> saveSchools(ProjectId project, List<ProjectPart.SchoolInPack> schools) {
        var newcomers = schools.stream()
                .map(school -> new NewSchool(
                        school.name().isEmpty() ? "School " + school.letter() : school.name(),
                        school.phase(),
                        school.urn()))
                .toList();
        var ids = ActingAs.system("pack import").call(() -> register.register(newcomers));
        var byLetter = new HashMap<String, SchoolId>();
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < schools.size(); i++) {
            var school = schools.get(i);
            byLetter.put(school.letter(), ids.get(i));
            rows.add(new Object[] {
                project.value(),
                ids.get(i).value(),
                school.letter(),
                school.name(),
                school.phase().name(),
                school.urn().orElse(""),
                school.mayBeNamed()
            });
        }
        jdbc.batchUpdate("""
                insert into project_school (project_id, school_id, letter, name, phase, urn, may_be_named)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
        return byLetter;
    }

    /** The letter of each of the project's schools. */
    Map<SchoolId, String> letters(ProjectId project) {
        var letters = new HashMap<SchoolId, String>();
        records.schoolsOf(project).forEach(school -> letters.put(school.id(), school.letter()));
        return letters;
    }

    void write(Project project, PackTarget pack) {
        var schoolDates = dates.inPack(project.id());
        pack.row(
                ProjectPart.PROJECT.name(),
                project.key(),
                project.name(),
                project.leadOrganisation(),
                project.funder(),
                project.reference(),
                project.startsOn().toString(),
                project.endsOn().toString(),
                project.firstHalfTerm().toString(),
                project.schoolsAre().name(),
                project.source(),
                Integer.toString(project.amberFrom()),
                Integer.toString(project.redFrom()),
                Integer.toString(project.judgedFrom()));
        for (var theme : records.themesOf(project.id())) {
            var number = Integer.toString(theme.number());
            pack.row(ProjectPart.THEMES.name(), number, theme.name());
            for (var descriptor : theme.descriptors()) {
                pack.row(ProjectPart.DESCRIPTORS.name(), descriptor.code(), number, descriptor.label());
            }
        }
        for (var activity : records.workPlanOf(project.id())) {
            pack.row(
                    ProjectPart.WORK_PLAN.name(),
                    Integer.toString(activity.halfTerm()),
                    activity.from().map(Object::toString).orElse(""),
                    activity.to().map(Object::toString).orElse(""),
                    activity.starts().map(LocalTime::toString).orElse(""),
                    activity.ends().map(LocalTime::toString).orElse(""),
                    activity.dateNote(),
                    activity.kind(),
                    activity.activity(),
                    activity.who());
        }
        for (var school : records.schoolsOf(project.id())) {
            pack.row(
                    ProjectPart.SCHOOLS.name(),
                    school.letter(),
                    school.name(),
                    school.phase().name(),
                    school.urn(),
                    PackCell.of(school.mayBeNamed()));
        }
        for (var row : schoolDates) {
            pack.row(
                    ProjectPart.SCHOOL_DATES.name(),
                    row.letter(),
                    row.dates().firstDay().map(LocalDate::toString).orElse(""),
                    row.dates().lastDay().map(LocalDate::toString).orElse(""),
                    row.reason(),
                    PackCell.of(row.dates().recorded().at()),
                    PackCell.of(row.dates().recorded().supersededAt()));
        }
    }
}

package uk.alongside.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonId;

/** Who somebody is and was in which project. A project is never left without a lead. */
@Component
class RolesAboutPerson implements HoldsPersonalData {

    private final JdbcClient jdbc;
    private final HeldRoles heldRoles;
    private final Clock clock;

    RolesAboutPerson(JdbcClient jdbc, HeldRoles heldRoles, Clock clock) {
        this.jdbc = jdbc;
        this.heldRoles = heldRoles;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Roles in projects";
    }

    @Override
    public String kept() {
        return "What you are and were in which project, and from when to when. Kept until the day that the project's lead"
                + " has set, two years after the project has ended where nobody has set another.";
    }

    @Override
    public String onceErased() {
        return "Ended at once. What was held stays with its dates under an id that leads to nobody, so that the project's"
                + " figures stay right.";
    }

    @Override
    public String file() {
        return "roles";
    }

    @Override
    public Set<String> columns() {
        return Set.of("participation.person_id");
    }

    @Override
    public List<String> headings() {
        return List.of("Project", "Role", "School", "From", "Until");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql("""
                        select project.name, held.role, school.name as school, school.letter, held.first_day, held.last_day
                        from participation held
                        join project on project.id = held.project_id
                        left join project_school school
                            on school.project_id = held.project_id and school.school_id = held.school_id
                        where held.person_id = :person
                        order by held.first_day, held.id""")
                .param("person", person.id())
                .query((row, number) -> List.of(
                        row.getString("name"),
                        Role.valueOf(row.getString("role")).words(),
                        Objects.requireNonNullElse(row.getString("school"), ""),
                        row.getString("first_day"),
                        Objects.requireNonNullElse(row.getString("last_day"), "")))
                .list();
    }

    @Override
    public List<String> inTheWay(AboutPerson person) {
        // Two leads of one project who are erased at once wait here for each other: the second is the only one left.
        var led = jdbc.sql("""
                        select project.id, project.name from project
                        where project.id in (select project_id from participation
                            where person_id = :person and role = 'PROJECT_LEAD'
                            and (last_day is null or last_day >= :today))
                        order by project.id for update""")
                .param("person", person.id())
                .param("today", today())
                .query((row, number) -> new Led(new ProjectId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
        return led.stream()
                .filter(project -> !hasAnotherLead(project.id(), person))
                .map(project ->
                        "They are the only lead of %s. Let another person lead it first.".formatted(project.name()))
                .toList();
    }

    private record Led(ProjectId id, String name) {}

    private boolean hasAnotherLead(ProjectId project, AboutPerson person) {
        return !jdbc.sql("""
                        select id from participation
                        where project_id = :project and role = 'PROJECT_LEAD' and person_id <> :person
                        and first_day <= :today and (last_day is null or last_day >= :today)
                        limit 1 for update""")
                .param("project", project.value())
                .param("person", person.id())
                .param("today", today())
                .query()
                .listOfRows()
                .isEmpty();
    }

    @Override
    public void erase(AboutPerson person) {
        for (var held : heldRoles.notEnded(new PersonId(person.id()), today())) {
            held.endBefore(today());
            heldRoles.save(held);
        }
        ProjectAccess.askAgain();
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }
}

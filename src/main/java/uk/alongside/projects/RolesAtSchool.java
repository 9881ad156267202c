package uk.alongside.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * Who is or was what for a school, for the services of other modules that decide by it. Asks nobody whether they may know.
 */
@Component
public class RolesAtSchool {

    private final HeldRoles heldRoles;
    private final Clock clock;

    RolesAtSchool(HeldRoles heldRoles, Clock clock) {
        this.heldRoles = heldRoles;
        this.clock = clock;
    }

    /** The roles that are held for this school in the project today. */
    public List<Participation> today(ProjectId project, SchoolId school) {
        return heldRoles.standingFor(project, school, SchoolTime.today(clock)).stream()
                .map(HeldRole::asParticipation)
                .toList();
    }

    /** The roles that are held for each school of the project today, in one statement. */
    public Map<SchoolId, List<Participation>> today(ProjectId project) {
        var today = SchoolTime.today(clock);
        return heldRoles.in(project).stream()
                .map(HeldRole::asParticipation)
                .filter(role -> role.school().isPresent())
                .filter(role -> isHeld(role, today))
                .collect(Collectors.groupingBy(role -> role.school().orElseThrow()));
    }

    /** The roles that are held for schools of these projects today, in one statement. */
    public List<Participation> today(Collection<ProjectId> projects) {
        return projects.isEmpty()
                ? List.of()
                : heldRoles.standingAtSchools(projects, SchoolTime.today(clock)).stream()
                        .map(HeldRole::asParticipation)
                        .toList();
    }

    /** Whether a person was this for the school at any time until today, in whatever project. */
    public boolean everHeld(PersonId person, Role role, SchoolId school) {
        return heldRoles.everHeld(person, role, school, SchoolTime.today(clock)) > 0;
    }

    /** The coaches of the project today, with a school of theirs or without one. */
    public Set<PersonId> coachesToday(ProjectId project) {
        var today = SchoolTime.today(clock);
        return heldRoles.in(project).stream()
                .map(HeldRole::asParticipation)
                .filter(role -> role.role() == Role.COACH && isHeld(role, today))
                .map(Participation::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The coaches of these projects today, in one statement. */
    public Map<ProjectId, Set<PersonId>> coachesToday(Collection<ProjectId> projects) {
        return projects.isEmpty()
                ? Map.of()
                : heldRoles.standingAs(Role.COACH, projects, SchoolTime.today(clock)).stream()
                        .map(HeldRole::asParticipation)
                        .collect(Collectors.groupingBy(
                                Participation::project,
                                Collectors.mapping(Participation::person, Collectors.toUnmodifiableSet())));
    }

    private static boolean isHeld(Participation role, LocalDate day) {
        return !role.from().isAfter(day) && role.until().filter(day::isAfter).isEmpty();
    }
}

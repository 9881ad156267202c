package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * What an agreed pair lets its coach see: a role for each of its schools, given and ended by the portal itself, so that
 * nobody has to think of it.
 */
@Component
class CoachRoles {

    private static final ActingAs ITSELF = ActingAs.system("pairing");

    private final ProjectTeam team;
    private final Trail trail;

    CoachRoles(ProjectTeam team, Trail trail) {
        this.team = team;
        this.trail = trail;
    }

    /** From a day on. A role that stands already simply goes on. */
    void give(ProjectId project, PersonId coach, Collection<SchoolId> schools, LocalDate from) {
        ITSELF.run(() -> {
            var held = team.of(project).stream()
                    .filter(role -> isOf(role, coach) && role.until().isEmpty())
                    .flatMap(role -> role.school().stream())
                    .toList();
            var missing =
                    schools.stream().filter(school -> !held.contains(school)).toList();
            if (!missing.isEmpty()) {
                trail.bulk(project.asSubject(), "gave roles to the coach of a pair", inWords(missing.size()), () -> {
                    missing.forEach(school -> team.addParticipation(new Participation(
                            coach, project, Role.COACH, Optional.of(school), from, Optional.empty())));
                    return true;
                });
            }
        });
    }

    /**
     * This is the last day; a role that has not begun by then never was. Who coached stays a coach of the project until its
     * lead ends that, and can be asked again.
     */
    void end(ProjectId project, PersonId coach, Collection<SchoolId> schools, LocalDate lastDay) {
        ITSELF.run(() -> {
            var standing = team.of(project).stream()
                    .filter(role -> isOf(role, coach) && isOpenAfter(role, lastDay))
                    .filter(role -> role.school().filter(schools::contains).isPresent())
                    .toList();
            if (!standing.isEmpty()) {
                trail.bulk(
                        project.asSubject(), "ended the roles of the coach of a pair", inWords(standing.size()), () -> {
                            keepInProject(project, coach, lastDay.plusDays(1));
                            standing.forEach(role ->
                                    team.end(role, latest(lastDay, role.from().minusDays(1))));
                            return true;
                        });
            }
        });
    }

    private void keepInProject(ProjectId project, PersonId coach, LocalDate from) {
        var stays = team.of(project).stream()
                .anyMatch(role -> isOf(role, coach)
                        && role.school().isEmpty()
                        && role.until().isEmpty());
        if (!stays) {
            team.addParticipation(
                    new Participation(coach, project, Role.COACH, Optional.empty(), from, Optional.empty()));
        }
    }

    private static boolean isOf(Participation role, PersonId coach) {
        return role.role() == Role.COACH && role.person().equals(coach);
    }

    private static boolean isOpenAfter(Participation role, LocalDate lastDay) {
        return role.until().filter(until -> !until.isAfter(lastDay)).isEmpty();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String inWords(int schools) {
        return schools == 1 ? "1 school" : schools + " schools";
    }
}

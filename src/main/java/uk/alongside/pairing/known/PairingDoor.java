package uk.alongside.pairing.known;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.projects.SchoolsOfProject;
import uk.alongside.schools.SchoolId;

/** What the services ask before they read or write: who it is, and whether school and coach belong to the project today. */
@Component
class PairingDoor {

    static final int LONGEST_REASON = 500;

    private final ProjectAccess access;
    private final SchoolsOfProject schools;
    private final RolesAtSchool roles;
    private final CurrentUser currentUser;
    private final Clock clock;

    PairingDoor(
            ProjectAccess access, SchoolsOfProject schools, RolesAtSchool roles, CurrentUser currentUser, Clock clock) {
        this.access = access;
        this.schools = schools;
        this.roles = roles;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    void requireLead(ProjectId project) {
        if (!access.in(project).has(Role.PROJECT_LEAD)) {
            throw new NotFound();
        }
    }

    /** The person at the keyboard, who is a coach of the project. */
    PersonId requireCoach(ProjectId project) {
        if (!access.in(project).has(Role.COACH)) {
            throw new NotFound();
        }
        return currentUser.id();
    }

    PersonId requireCoach(ProjectId project, PersonId coach) {
        if (!roles.coachesToday(project).contains(coach)) {
            throw new NotFound();
        }
        return coach;
    }

    /** The school, if it takes part today. */
    ProjectSchool require(ProjectId project, SchoolId school) {
        return schools.takingPartToday(project).stream()
                .filter(one -> one.id().equals(school))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    KnownSaving.By me() {
        return new KnownSaving.By(currentUser.ifPerson(), clock.instant());
    }

    /** Words that may be left out. */
    static String words(String text, String field) {
        var words = text.strip();
        if (words.codePointCount(0, words.length()) > LONGEST_REASON) {
            throw new RuleBroken("Say it in at most %d characters.".formatted(LONGEST_REASON), field);
        }
        return words;
    }
}

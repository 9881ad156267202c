package uk.alongside.projects;

import java.time.Clock;
import java.util.List;
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

    /** Whether a person was this for the school at any time until today, in whatever project. */
    public boolean everHeld(PersonId person, Role role, SchoolId school) {
        return heldRoles.everHeld(person, role, school, SchoolTime.today(clock)) > 0;
    }
}

package uk.alongside.projects;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.HelpGuard;
import uk.alongside.people.PersonId;

/** The lead of a project helps those who take part in it today. */
@Component
class LeadHelps implements HelpGuard {

    private final HeldRoles heldRoles;
    private final ProjectAccess access;
    private final Clock clock;

    LeadHelps(HeldRoles heldRoles, ProjectAccess access, Clock clock) {
        this.heldRoles = heldRoles;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean mayHelp(PersonId person) {
        return heldRoles.standing(person, SchoolTime.today(clock)).stream()
                .map(HeldRole::asParticipation)
                .anyMatch(held -> access.in(held.project()).has(Role.PROJECT_LEAD));
    }
}

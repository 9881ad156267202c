package uk.alongside.projects;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.CurrentUser;

/**
 * Who is what in a project: the work of its lead, who brings people in and lets them go.
 *
 * <p>A part of the portal itself, such as the loader of the demonstration, may do the same.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class ProjectTeam {

    private final HeldRoles heldRoles;
    private final ProjectRecords projects;
    private final ProjectAccess access;
    private final CurrentUser currentUser;

    ProjectTeam(HeldRoles heldRoles, ProjectRecords projects, ProjectAccess access, CurrentUser currentUser) {
        this.heldRoles = heldRoles;
        this.projects = projects;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** Gives a person a role in a project, from a day on. */
    public void addParticipation(Participation participation) {
        requireLead(participation.project());
        requireSchool(participation);
        var standing = heldRoles.standing(participation.person(), participation.from());
        if (standing.stream().map(HeldRole::asParticipation).anyMatch(held -> isSameRole(held, participation))) {
            throw new RuleBroken("This person has this role already.");
        }
        heldRoles.save(new HeldRole(participation));
        ProjectAccess.askAgain();
    }

    /** Ends a role: this is its last day. */
    public void end(Participation participation, LocalDate lastDay) {
        requireLead(participation.project());
        var held = heldRoles.standing(participation.person(), participation.from()).stream()
                .filter(role -> isSameRole(role.asParticipation(), participation))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (participation.role() == Role.PROJECT_LEAD && !currentUser.isSystem()) {
            requireAnotherLead(participation);
        }
        held.endAfter(lastDay);
        heldRoles.save(held);
        ProjectAccess.askAgain();
    }

    /**
     * Everybody's roles in the project, those that have ended among them. Head and SENCO see those for their own school.
     */
    @Transactional(readOnly = true)
    public List<Participation> of(ProjectId project) {
        var roles = access.in(project);
        var all = currentUser.isSystem() || roles.has(Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR);
        var own = roles.schoolsAs(Role.HEAD, Role.SENCO);
        if (!all && own.isEmpty()) {
            throw new NotFound();
        }
        return heldRoles.in(project).stream()
                .map(HeldRole::asParticipation)
                .filter(held -> all || held.school().filter(own::contains).isPresent())
                .toList();
    }

    private void requireLead(ProjectId project) {
        if (!currentUser.isSystem() && !access.in(project).has(Role.PROJECT_LEAD)) {
            throw new NotFound();
        }
    }

    private void requireAnotherLead(Participation leaving) {
        var stays = heldRoles.in(leaving.project()).stream()
                .map(HeldRole::asParticipation)
                .anyMatch(held -> held.role() == Role.PROJECT_LEAD
                        && !held.person().equals(leaving.person())
                        && held.until().isEmpty());
        if (!stays) {
            throw new RuleBroken(
                    "A project keeps a lead. Invite another one first, and wait until they have accepted.");
        }
    }

    private void requireSchool(Participation participation) {
        var school = participation.school();
        if (school.isPresent()
                && projects.schoolsOf(participation.project()).stream()
                        .noneMatch(row -> row.id().equals(school.get()))) {
            throw new RuleBroken("This school does not take part in the project.", "school");
        }
    }

    private static boolean isSameRole(Participation one, Participation other) {
        return one.person().equals(other.person())
                && one.project().equals(other.project())
                && one.role() == other.role()
                && one.school().equals(other.school());
    }
}

package uk.alongside.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

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
    private final PersonDirectory people;
    private final ObjectProvider<Handover> handovers;
    private final Trail trail;
    private final RoleMail mail;
    private final Clock clock;

    ProjectTeam(
            HeldRoles heldRoles,
            ProjectRecords projects,
            ProjectAccess access,
            CurrentUser currentUser,
            PersonDirectory people,
            ObjectProvider<Handover> handovers,
            Trail trail,
            RoleMail mail,
            Clock clock) {
        this.heldRoles = heldRoles;
        this.projects = projects;
        this.access = access;
        this.currentUser = currentUser;
        this.people = people;
        this.handovers = handovers;
        this.trail = trail;
        this.mail = mail;
        this.clock = clock;
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
        var held = standing(participation);
        if (participation.role() == Role.PROJECT_LEAD && !currentUser.isSystem()) {
            requireAnotherLead(participation);
        }
        held.endAfter(lastDay);
        heldRoles.save(held);
        mail.ends(participation, lastDay);
        ProjectAccess.askAgain();
    }

    /** What waits with whoever holds a role and goes to their successor, a sentence each; nothing where nothing does. */
    @Transactional(readOnly = true)
    public List<String> waitingWith(Participation participation) {
        requireLead(participation.project());
        standing(participation);
        return handovers
                .orderedStream()
                .flatMap(handover -> handover.waitingWith(participation).stream())
                .toList();
    }

    /**
     * Hands a role over in one act: one person's ends, the other's begins, and what waits goes with it.
     *
     * @param day the successor's first; today or earlier, because what waits is handed over at once
     */
    public void handOver(Participation participation, PersonId successor, LocalDate day) {
        requireLead(participation.project());
        var held = standing(participation);
        requireSuccessor(participation, successor);
        if (day.isAfter(SchoolTime.today(clock))) {
            throw new RuleBroken("Choose today or an earlier day: what waits is handed over at once.", "day");
        }
        if (day.isBefore(participation.from())) {
            throw new RuleBroken("The successor cannot begin before the role itself began.", "day");
        }
        var goesOnUntil = held.asParticipation().until();
        held.endAfter(day.minusDays(1));
        heldRoles.save(held);
        begin(new Participation(
                successor, participation.project(), participation.role(), participation.school(), day, goesOnUntil));
        handovers.orderedStream().forEach(handover -> handover.handOver(participation, successor));
        recordHandingOver(participation, successor, day);
        mail.handedOver(participation, successor, day);
        ProjectAccess.askAgain();
    }

    private HeldRole standing(Participation participation) {
        return heldRoles.standing(participation.person(), participation.from()).stream()
                .filter(role -> isSameRole(role.asParticipation(), participation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void requireSuccessor(Participation participation, PersonId successor) {
        if (successor.equals(participation.person())) {
            throw new RuleBroken("Choose somebody else: this person holds the role.", "successor");
        }
        if (people.namesOf(List.of(successor)).isEmpty()) {
            throw new RuleBroken("Choose somebody who has an account here, or invite them first.", "successor");
        }
    }

    /** Who came by an invitation may hold the role already; then they simply go on. */
    private void begin(Participation begun) {
        var today = SchoolTime.today(clock);
        if (heldRoles.standing(begun.person(), today).stream()
                .map(HeldRole::asParticipation)
                .noneMatch(role -> isSameRole(role, begun))) {
            heldRoles.save(new HeldRole(begun));
        }
    }

    private void recordHandingOver(Participation participation, PersonId successor, LocalDate day) {
        var what = "handed over a role";
        var detail = "%s, from %s to %s, first day %s"
                .formatted(participation.role().words(), participation.person().value(), successor.value(), day);
        var project = participation.project().asSubject();
        participation
                .school()
                .ifPresentOrElse(
                        school -> trail.record(what, school.asSubject(), project, school.asSubject(), detail),
                        () -> trail.record(what, project, project, detail));
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

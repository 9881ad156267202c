package uk.alongside.projects;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.Person;
import uk.alongside.people.PersonDirectory;
import uk.alongside.schools.SchoolId;

/**
 * Asking people to take part in a project.
 *
 * <p>The lead invites to any role and takes back; the administrator invites and sends again, to any role but the lead's;
 * head and SENCO do both for the people of their own school. What is behind the link in the mail is the work of the
 * {@link InvitationDesk}.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Invitations {

    private static final ActingAs ITSELF = ActingAs.system("invitations");
    private static final List<Role> OF_A_SCHOOL = List.of(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF);

    private final SentInvitations sent;
    private final HeldRoles heldRoles;
    private final ProjectRecords projects;
    private final ProjectAccess access;
    private final PersonDirectory directory;
    private final InvitationMail mail;
    private final CurrentUser currentUser;
    private final Clock clock;

    Invitations(
            SentInvitations sent,
            HeldRoles heldRoles,
            ProjectRecords projects,
            ProjectAccess access,
            PersonDirectory directory,
            InvitationMail mail,
            CurrentUser currentUser,
            Clock clock) {
        this.sent = sent;
        this.heldRoles = heldRoles;
        this.projects = projects;
        this.access = access;
        this.directory = directory;
        this.mail = mail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** To what the person at the keyboard may invite in this project. */
    @Transactional(readOnly = true)
    public InvitationChoices choices(ProjectId project) {
        var reach = reachIn(project);
        return new InvitationChoices(
                reach.roles(),
                schoolsIn(project, reach).stream()
                        .map(ProjectRecords.SchoolRow::asProjectSchool)
                        .toList(),
                reach.mayWithdraw(),
                reach.mayEndRoles(),
                mail.leavesThePortal());
    }

    /** The invitations of the project, or of one's own school in it; those sent last come first. */
    @Transactional(readOnly = true)
    public List<InvitationLine> of(ProjectId project) {
        var reach = reachIn(project);
        return sent.in(project).stream()
                .filter(reach::covers)
                .map(invitation -> invitation.line(clock))
                .toList();
    }

    /** Invites one person. */
    public void invite(NewInvitation request) {
        var reach = reachIn(request.project());
        requireReach(reach, request);
        requireNew(request);
        var invitation = new SentInvitation(request, currentUser.id(), clock);
        var token = invitation.send(currentUser.id(), clock);
        mail.send(keep(invitation), token);
    }

    /** Reads a pasted list, and says line by line what is wrong with it. Nothing is sent. */
    @Transactional(readOnly = true)
    public InvitationList read(ProjectId project, String text) {
        var reach = reachIn(project);
        var list = new PastedPeople(project, reach.roles(), schoolsIn(project, reach)).read(text);
        var good = new ArrayList<InvitationList.Good>();
        var faults = new ArrayList<>(list.faults());
        for (var line : list.good()) {
            try {
                requireNew(line.invitation());
                good.add(line);
            } catch (RuleBroken fault) {
                faults.add(new InvitationList.Fault(line.line(), textOf(text, line.line()), fault.reason()));
            }
        }
        faults.sort(Comparator.comparingInt(InvitationList.Fault::line));
        return new InvitationList(List.copyOf(good), List.copyOf(faults));
    }

    private static String textOf(String text, int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }

    /** Invites all of these people, or none where one of them cannot be. */
    public void inviteAll(List<NewInvitation> requests) {
        if (requests.size() > PastedPeople.MOST_LINES) {
            throw new RuleBroken("Invite at most 500 people at a time.");
        }
        requests.forEach(this::invite);
    }

    /** Sends an invitation once more, with a new link that works for another fortnight. Earlier links end. */
    public void sendAgain(InvitationId id) {
        var invitation = find(id, false);
        var token = invitation.send(currentUser.id(), clock);
        mail.send(sent.save(invitation), token);
    }

    /** Takes an invitation back: its link ends. */
    public void withdraw(InvitationId id) {
        var invitation = find(id, true);
        invitation.withdraw(clock);
        sent.save(invitation);
    }

    private SentInvitation find(InvitationId id, boolean toWithdraw) {
        var invitation = sent.findById(id).orElseThrow(NotFound::new);
        var reach = reachIn(invitation.project());
        if (!reach.covers(invitation) || toWithdraw && !reach.mayWithdraw()) {
            throw new NotFound();
        }
        if (!reach.roles().contains(invitation.role())) {
            throw new RuleBroken("Only a project lead can invite a project lead.");
        }
        return invitation;
    }

    private SentInvitation keep(SentInvitation invitation) {
        try {
            return sent.saveAndFlush(invitation);
        } catch (DataIntegrityViolationException broken) {
            if (broken.getCause() instanceof ConstraintViolationException violation
                    && "invitation_once".equals(violation.getConstraintName())) {
                throw new RuleBroken("%s was invited just now by somebody else.".formatted(invitation.name()), "email");
            }
            throw broken;
        }
    }

    private static void requireReach(Reach reach, NewInvitation request) {
        var school = request.school();
        if (school.isPresent() && !reach.allSchools() && !reach.schools().contains(school.get())) {
            throw new NotFound();
        }
        if (!reach.roles().contains(request.role())) {
            throw new RuleBroken(
                    "You can invite to these roles: %s."
                            .formatted(reach.roles().stream().map(Role::words).collect(Collectors.joining(", "))),
                    "role");
        }
    }

    /** Nobody is invited to what they are already, or are invited to already. */
    private void requireNew(NewInvitation request) {
        if (request.school().isPresent()
                && projects.schoolsOf(request.project()).stream()
                        .noneMatch(row -> row.id().equals(request.school().get()))) {
            throw new RuleBroken("This school does not take part in the project.", "school");
        }
        sent.findByOpenAs(SentInvitation.openAs(request)).ifPresent(earlier -> {
            throw new RuleBroken(
                    "%s was invited to this already. Send that invitation again from the list."
                            .formatted(earlier.name()),
                    "email");
        });
        var known = ITSELF.call(() -> directory.findByEmail(request.email()));
        if (known.filter(person -> hasRole(person, request)).isPresent()) {
            throw new RuleBroken(
                    "%s has this role already.".formatted(known.get().name()), "email");
        }
    }

    private boolean hasRole(Person person, NewInvitation request) {
        return heldRoles.standing(person.id(), request.project(), SchoolTime.today(clock)).stream()
                .map(HeldRole::asParticipation)
                .anyMatch(held -> held.role() == request.role() && held.school().equals(request.school()));
    }

    private List<ProjectRecords.SchoolRow> schoolsIn(ProjectId project, Reach reach) {
        return projects.schoolsOf(project).stream()
                .filter(school -> reach.allSchools() || reach.schools().contains(school.id()))
                .toList();
    }

    private Reach reachIn(ProjectId project) {
        var roles = access.in(project);
        if (roles.has(Role.PROJECT_LEAD)) {
            return new Reach(List.of(Role.values()), true, Set.of(), true, true);
        }
        if (roles.has(Role.PROJECT_ADMINISTRATOR)) {
            var all = EnumSet.complementOf(EnumSet.of(Role.PROJECT_LEAD));
            return new Reach(List.copyOf(all), true, Set.of(), false, false);
        }
        var own = roles.schoolsAs(Role.HEAD, Role.SENCO);
        if (own.isEmpty()) {
            throw new NotFound();
        }
        return new Reach(OF_A_SCHOOL, false, own, true, false);
    }

    /**
     * How far somebody's invitations go.
     *
     * @param schools which schools, where not all of them
     */
    private record Reach(
            List<Role> roles, boolean allSchools, Set<SchoolId> schools, boolean mayWithdraw, boolean mayEndRoles) {

        boolean covers(SentInvitation invitation) {
            return allSchools
                    || roles.contains(invitation.role())
                            && invitation.school().filter(schools::contains).isPresent();
        }
    }
}

package uk.alongside.projects;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.Accounts;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.people.PrivacyNotices;

/**
 * What is behind the link of an invitation. Whoever has the link may look; only the person it was sent to can accept.
 *
 * <p>A link that was never made, has expired, was withdrawn, replaced or used is one and the same: not there.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class InvitationDesk {

    private static final ActingAs ITSELF = ActingAs.system("invitations");

    private final SentInvitations sent;
    private final HeldRoles heldRoles;
    private final ProjectRecords projects;
    private final PersonDirectory directory;
    private final Accounts accounts;
    private final PrivacyNotices notices;
    private final InvitationMail words;
    private final CurrentUser currentUser;
    private final Clock clock;

    InvitationDesk(
            SentInvitations sent,
            HeldRoles heldRoles,
            ProjectRecords projects,
            PersonDirectory directory,
            Accounts accounts,
            PrivacyNotices notices,
            InvitationMail words,
            CurrentUser currentUser,
            Clock clock) {
        this.sent = sent;
        this.heldRoles = heldRoles;
        this.projects = projects;
        this.directory = directory;
        this.accounts = accounts;
        this.notices = notices;
        this.words = words;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What the link offers. */
    @Transactional(readOnly = true)
    public InvitationOffer open(String token) {
        var invitation = find(token);
        var project = projects.byId(invitation.project()).orElseThrow(NotFound::new);
        return ITSELF.call(() -> new InvitationOffer(
                project.key(),
                project.name(),
                words.inviterOf(invitation),
                words.roleOf(invitation),
                invitation.name(),
                invitation.email(),
                directory.findByEmail(invitation.email()).isPresent()));
    }

    /**
     * Accepts for the person at the keyboard, who has to be the one that was invited.
     *
     * @param notice the version of the privacy notice that they read
     */
    @PreAuthorize("isAuthenticated() and !isAnonymous()")
    public void accept(String token, int notice) {
        var invitation = find(token);
        var myself = directory.myself();
        if (!myself.email().equals(invitation.email())) {
            throw new RuleBroken("This invitation is for %s, and you are signed in as %s. Sign out, and open the link"
                            .formatted(invitation.email(), myself.email())
                    + " from the e-mail again.");
        }
        take(invitation, currentUser.id(), notice);
    }

    /** Opens an account for the person who was invited, and accepts for them. A refused password leaves the link as it was. */
    public void acceptAsNewcomer(String token, String name, String password, int notice) {
        var invitation = find(token);
        if (currentUser.ifPerson().isPresent()) {
            throw new RuleBroken("Somebody is signed in here. Sign out, and open the link from the e-mail again.");
        }
        var person = ITSELF.call(() -> accounts.open(new NewAccount(name, invitation.email(), password, false)));
        ActingAs.person(person.value()).run(() -> take(invitation, person, notice));
    }

    /** Whom the sign-in may expect under this address: the name they were last invited by, and the schools they are for. */
    @Transactional(readOnly = true)
    @PreAuthorize("@currentUser.isSystem()")
    public Optional<InvitedPerson> whoIsExpected(EmailAddress email) {
        var waiting = sent.findByEmailOrderBySentAtDescIdDesc(email.value()).stream()
                .filter(invitation -> invitation.state(clock) == InvitationState.WAITING)
                .toList();
        return waiting.stream()
                .findFirst()
                .map(latest -> new InvitedPerson(
                        latest.name(),
                        waiting.stream()
                                .flatMap(invitation -> invitation.school().stream())
                                .collect(Collectors.toSet())));
    }

    private void take(SentInvitation invitation, PersonId person, int notice) {
        notices.accept(notice);
        var today = SchoolTime.today(clock);
        var held = heldRoles.standing(person, invitation.project(), today).stream()
                .map(HeldRole::asParticipation)
                .anyMatch(role ->
                        role.role() == invitation.role() && role.school().equals(invitation.school()));
        if (!held) {
            // As the portal itself: nobody gives themselves a role.
            ITSELF.run(() -> {
                heldRoles.save(new HeldRole(new Participation(
                        person,
                        invitation.project(),
                        invitation.role(),
                        invitation.school(),
                        today,
                        Optional.empty())));
                sent.saveAndFlush(invitation);
            });
        }
        invitation.accept(person, clock);
        sent.saveAndFlush(invitation);
        ProjectAccess.askAgain();
    }

    private SentInvitation find(String token) {
        return sent.findByTokenHash(InvitationTokens.hash(token))
                .filter(invitation -> invitation.state(clock) == InvitationState.WAITING)
                .orElseThrow(NotFound::new);
    }
}

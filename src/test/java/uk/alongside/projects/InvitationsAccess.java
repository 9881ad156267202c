package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.PersonId;

class InvitationsAccess implements AccessExamples {

    private static final String NEVER_SENT = "x".repeat(43);
    private static final EmailAddress NEWCOMER = new EmailAddress("access.newcomer@alongside.example");

    private final Invitations invitations;
    private final InvitationDesk desk;
    private final SentInvitations sent;
    private final ProjectRecords projects;
    private final Clock clock;

    InvitationsAccess(
            Invitations invitations, InvitationDesk desk, SentInvitations sent, ProjectRecords projects, Clock clock) {
        this.invitations = invitations;
        this.desk = desk;
        this.sent = sent;
        this.projects = projects;
        this.clock = clock;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofAProject("Invitations.choices", target -> invitations.choices(target.project()))
                        .shows("any role", choices -> assertThat(choices.roles())
                                .containsExactly(Role.values()))
                        .shows("any role but lead", choices -> assertThat(choices.roles())
                                .hasSize(Role.values().length - 1)
                                .doesNotContain(Role.PROJECT_LEAD))
                        .showsFor("own school", (target, choices) -> {
                            assertThat(choices.roles()).containsExactly(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF);
                            assertThat(choices.schools())
                                    .extracting(ProjectSchool::id)
                                    .containsExactly(target.school());
                        }),
                ofTheirs(AccessExample.ofAProject("Invitations.of", target -> {
                    invitation(target);
                    elsewhere(target);
                    return invitations.of(target.project());
                })),
                ofTheirs(AccessExample.ofASchool("Invitations.invite", target -> {
                    invitations.invite(staff(target));
                    return invitations.of(target.project());
                })),
                ofTheirs(AccessExample.ofASchool("Invitations.inviteAll", target -> {
                    invitations.inviteAll(List.of(staff(target)));
                    return invitations.of(target.project());
                })),
                AccessExample.ofAProject("Invitations.read", target -> invitations.read(target.project(), "")),
                ofTheirs(AccessExample.ofASchool("Invitations.sendAgain", target -> {
                    invitations.sendAgain(invitation(target));
                    return invitations.of(target.project());
                })),
                ofTheirs(AccessExample.ofASchool("Invitations.withdraw", target -> {
                    invitations.withdraw(invitation(target));
                    return invitations.of(target.project());
                })),
                AccessExample.ofThePortal("InvitationDesk.open", target -> desk.open(NEVER_SENT)),
                AccessExample.doingToThePortal("InvitationDesk.accept", target -> desk.accept(NEVER_SENT, 1)),
                AccessExample.ofThePortal(
                        "InvitationDesk.whoIsExpected",
                        target -> desk.whoIsExpected(new EmailAddress("nobody@alongside.example"))),
                AccessExample.doingToThePortal(
                        "InvitationDesk.acceptAsNewcomer",
                        target -> desk.acceptAsNewcomer(NEVER_SENT, "Intruder", "seven lamps by the harbour", 1)));
    }

    private static AccessExample<List<InvitationLine>> ofTheirs(AccessExample<List<InvitationLine>> example) {
        return example.showsFor("own school", (target, lines) -> assertThat(lines)
                .extracting(InvitationLine::school)
                .containsOnly(Optional.of(target.school())));
    }

    private static NewInvitation staff(Target target) {
        return new NewInvitation(
                target.project(), "New Comer", NEWCOMER, Role.SCHOOL_STAFF, Optional.of(target.school()));
    }

    /** An invitation to the school, or the id of none where there is no such school. */
    private InvitationId invitation(Target target) {
        var there = projects.schoolsOf(target.project()).stream()
                .anyMatch(school -> school.id().equals(target.school()));
        return there ? keep(staff(target)) : InvitationId.next();
    }

    private void elsewhere(Target target) {
        projects.schoolsOf(target.project()).stream()
                .filter(school -> !school.id().equals(target.school()))
                .findFirst()
                .ifPresent(school -> keep(new NewInvitation(
                        target.project(), "New Comer", NEWCOMER, Role.SCHOOL_STAFF, Optional.of(school.id()))));
    }

    private InvitationId keep(NewInvitation invitation) {
        var kept = new SentInvitation(invitation, PersonId.next(), clock);
        kept.send(PersonId.next(), clock);
        return sent.saveAndFlush(kept).id();
    }
}

package uk.alongside.projects;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailFact;
import uk.alongside.mail.MailKind;
import uk.alongside.people.PersonDirectory;
import uk.alongside.schools.Wording;

/** The words of the mail that brings an invitation. */
@Component
class InvitationMail {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);

    private final Mail mail;
    private final ProjectRecords projects;
    private final PersonDirectory directory;

    InvitationMail(Mail mail, ProjectRecords projects, PersonDirectory directory) {
        this.mail = mail;
        this.projects = projects;
        this.directory = directory;
    }

    boolean leavesThePortal() {
        return mail.leavesThePortal();
    }

    void send(SentInvitation invitation, String token) {
        var project = projects.byId(invitation.project()).orElseThrow();
        mail.tell(new MailFact(
                invitation.email(),
                Optional.empty(),
                "invitation:%s:%d".formatted(invitation.id(), invitation.times()),
                MailKind.INVITATION,
                "Invitation to " + project.name(),
                List.of(
                        "%s invites you to take part in %s as %s."
                                .formatted(inviterOf(invitation), project.name(), roleOf(invitation)),
                        "Schools in this project learn from one another what helps "
                                + Wording.ofSeveralKinds().many()
                                + " with special educational needs and disabilities. They do that in Alongside; the link shows you what you are"
                                + " invited to, and how your data is kept.",
                        "The link is for you alone and works once, until %s."
                                .formatted(UNTIL.format(invitation.expiresAt().atZone(SchoolTime.LONDON)))),
                "/invitation/" + token,
                "Look at the invitation"));
    }

    /** The role as it stands in a sentence, with the school where it is one's. */
    String roleOf(SentInvitation invitation) {
        return rolesOf(List.of(invitation)).getOrDefault(invitation.id(), "");
    }

    /** The same for many, with one question for each project. */
    Map<InvitationId, String> rolesOf(Collection<SentInvitation> invitations) {
        var schools = invitations.stream()
                .filter(invitation -> invitation.school().isPresent())
                .map(SentInvitation::project)
                .distinct()
                .flatMap(project -> projects.schoolsOf(project).stream())
                .map(ProjectRecords.SchoolRow::asProjectSchool)
                .collect(Collectors.toMap(ProjectSchool::id, ProjectSchool::name, (one, _) -> one));
        return invitations.stream()
                .collect(Collectors.toMap(
                        SentInvitation::id,
                        invitation -> invitation.role().words()
                                + invitation
                                        .school()
                                        .map(school -> " for " + schools.getOrDefault(school, "a school"))
                                        .orElse("")));
    }

    String inviterOf(SentInvitation invitation) {
        var names = directory.namesOf(List.of(invitation.invitedBy()));
        return Optional.ofNullable(names.get(invitation.invitedBy())).orElse("The project lead");
    }
}

package uk.alongside.pairing.known;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.Ids;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailFact;
import uk.alongside.mail.MailKind;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Project;

/** Tells coaches by mail that they are asked about schools. Which schools, and what was answered, stands behind the link. */
@Component
class CoachMail {

    private static final ActingAs ITSELF = ActingAs.system("pairing");

    private final Mail mail;
    private final PersonDirectory people;

    CoachMail(Mail mail, PersonDirectory people) {
        this.mail = mail;
        this.people = people;
    }

    void asked(Project project, Collection<PersonId> coaches) {
        // Each asking is a fact of its own: it is about schools that no earlier one was about.
        var asking = Ids.next();
        var known = ITSELF.call(() -> people.byIds(coaches));
        mail.tell(coaches.stream()
                .flatMap(coach -> Optional.ofNullable(known.get(coach)).stream())
                .map(coach -> new MailFact(
                        coach.email(),
                        Optional.of(coach.id()),
                        "pairing-asked:%s".formatted(asking),
                        MailKind.CHANGE,
                        "%s: may you work with these schools?".formatted(project.name()),
                        List.of(
                                "Before schools are paired, %s asks each coach about conflicts of interest."
                                        .formatted(project.name()),
                                "Say with which schools you may work, and what you know well. It takes about five"
                                        + " minutes."),
                        "/projects/%s/pairing/mine".formatted(project.key()),
                        "Answer"))
                .toList());
    }
}

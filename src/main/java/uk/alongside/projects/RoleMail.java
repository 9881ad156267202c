package uk.alongside.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailFact;
import uk.alongside.mail.MailKind;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;

/** Tells people by mail that a role of theirs ends or has come to them; nobody is told what they did themselves. */
@Component
class RoleMail {

    private static final ActingAs ITSELF = ActingAs.system("roles");

    private final Mail mail;
    private final ProjectRecords projects;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Clock clock;

    RoleMail(Mail mail, ProjectRecords projects, PersonDirectory people, CurrentUser currentUser, Clock clock) {
        this.mail = mail;
        this.projects = projects;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    void ends(Participation role, LocalDate lastDay) {
        var project = projects.byId(role.project()).orElseThrow();
        var over = lastDay.isBefore(SchoolTime.today(clock));
        tell(
                role.person(),
                key("role-ends", role, lastDay),
                "Your role in %s %s".formatted(project.name(), over ? "has ended" : "ends"),
                List.of(
                        over
                                ? "Your role as %s in %s has ended. Its last day was %s."
                                        .formatted(inWords(role), project.name(), Days.inWords(lastDay))
                                : "Your role as %s in %s ends when %s is over."
                                        .formatted(inWords(role), project.name(), Days.inWords(lastDay)),
                        "What you did stays on record. If this is a mistake, tell the project lead."),
                "/",
                "Go to your home page");
    }

    void handedOver(Participation role, PersonId successor, LocalDate firstDay) {
        ends(role, firstDay.minusDays(1));
        var project = projects.byId(role.project()).orElseThrow();
        tell(
                successor,
                key("role-handed-over", role, firstDay),
                "Your role in " + project.name(),
                List.of(
                        "You are %s in %s from %s on: the role was handed over to you."
                                .formatted(inWords(role), project.name(), Days.inWords(firstDay)),
                        "What was waiting came with it, and stands on your home page."),
                "/projects/" + project.key(),
                "Go to the project");
    }

    private void tell(
            PersonId person, String key, String subject, List<String> sentences, String place, String linkWords) {
        if (currentUser.isSystem() || person.equals(currentUser.id())) {
            return;
        }
        ITSELF.call(() -> people.byId(person))
                .ifPresent(known -> mail.tell(new MailFact(
                        known.email(),
                        Optional.of(person),
                        key,
                        MailKind.CHANGE,
                        subject,
                        sentences,
                        place,
                        linkWords)));
    }

    private static String key(String what, Participation role, LocalDate day) {
        return "%s:%s:%s:%s:%s"
                .formatted(
                        what,
                        role.project(),
                        role.role(),
                        role.school().map(school -> school.value().toString()).orElse("-"),
                        day);
    }

    private String inWords(Participation role) {
        return role.role().words()
                + role.school()
                        .flatMap(school -> projects.schoolsOf(role.project()).stream()
                                .filter(row -> row.id().equals(school))
                                .map(row -> " for " + row.asProjectSchool().name())
                                .findFirst())
                        .orElse("");
    }
}

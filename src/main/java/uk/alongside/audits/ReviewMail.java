package uk.alongside.audits;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
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
import uk.alongside.projects.Participation;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.schools.SchoolId;

/**
 * Tells people by mail that a self-review waits for them: kindly, shortly, without an answer or anybody's words in it.
 * Nobody is told what they did themselves.
 */
@Component
class ReviewMail {

    private static final ActingAs ITSELF = ActingAs.system("self-reviews");

    private final Mail mail;
    private final ReviewPlaces places;
    private final RolesAtSchool roles;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReviewMail(
            Mail mail,
            ReviewPlaces places,
            RolesAtSchool roles,
            PersonDirectory people,
            CurrentUser currentUser,
            Clock clock) {
        this.mail = mail;
        this.places = places;
        this.roles = roles;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What one person is told; without where to. */
    private record Told(
            PersonId person,
            String fact,
            MailKind kind,
            String subject,
            List<String> sentences,
            String path,
            String linkWords) {}

    /** A colleague is asked to answer beside the sheet. */
    void asked(Place place, RespondentId respondent, PersonId colleague, RespondentKind as) {
        tell(List.of(new Told(
                colleague,
                "review-asked:%s:%s".formatted(respondent.value(), SchoolTime.today(clock)),
                MailKind.CHANGE,
                "You are asked to answer for " + place.school().name(),
                List.of(
                        "The SENCO of %s asks you to answer the %s as %s."
                                .formatted(place.school().name(), name(place), as.words()),
                        "You answer alone, a few minutes at a time, and everything is kept. Before you begin you read who"
                                + " will see your answers."),
                path(place, respondent.value().toString()),
                "Begin")));
    }

    /**
     * A round was opened for schools.
     *
     * @param schools these, and no other
     */
    void opened(RoundId round, Set<SchoolId> schools) {
        var opened = places.progressIn(round).stream()
                .map(ReviewPlaces.Progress::place)
                .filter(place -> schools.contains(place.school().id()))
                .toList();
        if (opened.isEmpty()) {
            return;
        }
        var held = roles.today(opened.getFirst().project());
        var told = new ArrayList<Told>();
        for (var place : opened) {
            for (var role : rolesAt(held, place, Role.SENCO, Role.HEAD)) {
                told.add(new Told(
                        role.person(),
                        "review-opened:" + place.audit().id().value(),
                        MailKind.CHANGE,
                        "%s: a self-review to answer".formatted(place.school().name()),
                        List.of(
                                whatOpened(place) + asksFor(place),
                                role.role() == Role.SENCO
                                        ? "You write its sheet, alone or with colleagues, ten minutes at a time; everything is kept as"
                                                + " you type."
                                        : "Its SENCO answers; you can read along, and put your name to it once it is sent. If the joining"
                                                + " agreement still waits for you, that comes first."),
                        path(place, place.audit().id().value().toString()),
                        "Open the self-review"));
            }
        }
        tell(told);
    }

    private String whatOpened(Place place) {
        var opens = place.round().opensOn();
        return opens.isAfter(SchoolTime.today(clock))
                ? "The %s of %s opens on %s."
                        .formatted(name(place), place.school().name(), Days.inWords(opens))
                : "The %s of %s is open.".formatted(name(place), place.school().name());
    }

    private String asksFor(Place place) {
        return place.round()
                .closesOn()
                .map(day -> " %s %s for it by %s."
                        .formatted(
                                place.school().projectName(),
                                day.isBefore(SchoolTime.today(clock)) ? "asked" : "asks",
                                Days.inWords(day)))
                .orElse("");
    }

    /** The head's name is wanted on what the SENCO has sent. */
    @EventListener
    void sent(AuditSent sent) {
        var heads = roles.today(sent.project(), sent.school()).stream()
                .filter(role -> role.role() == Role.HEAD)
                .toList();
        if (heads.isEmpty()) {
            return;
        }
        var place = places.of(sent.audit().sheet()).orElseThrow();
        tell(heads.stream()
                .map(head -> new Told(
                        head.person(),
                        "review-sent:" + sent.audit().value(),
                        MailKind.CHANGE,
                        "%s: the self-review waits for your name"
                                .formatted(place.school().name()),
                        List.of(
                                "The %s of %s is sent."
                                        .formatted(name(place), place.school().name()),
                                "Read it, and put your name to it as head. It takes about five minutes."),
                        path(place, sent.audit().value() + "/send"),
                        "Read and sign"))
                .toList());
    }

    /** Reminds the SENCO of each of these schools; its head where there is none. */
    void remind(Collection<Place> waiting, Map<SchoolId, List<Participation>> held, Instant now) {
        var told = new ArrayList<Told>();
        for (var place : waiting) {
            var sencos = rolesAt(held, place, Role.SENCO);
            for (var role : sencos.isEmpty() ? rolesAt(held, place, Role.HEAD) : sencos) {
                told.add(new Told(
                        role.person(),
                        "review-reminder:%s:%d".formatted(place.audit().id().value(), now.toEpochMilli()),
                        MailKind.REMINDER,
                        "%s: the self-review is still open"
                                .formatted(place.school().name()),
                        List.of(
                                "The %s of %s is not sent yet.%s"
                                        .formatted(name(place), place.school().name(), asksFor(place)),
                                "Everything written so far is kept, and ten minutes are a good step. If something is in the"
                                        + " way, the project’s lead would like to hear of it."),
                        path(place, place.audit().id().value().toString()),
                        "Go on"));
            }
        }
        tell(told);
    }

    private static List<Participation> rolesAt(
            Map<SchoolId, List<Participation>> held, Place place, Role first, Role... others) {
        var wanted = new ArrayList<>(List.of(others));
        wanted.addFirst(first);
        return held.getOrDefault(place.school().id(), List.of()).stream()
                .filter(role -> wanted.contains(role.role()))
                .sorted((one, other) -> Integer.compare(wanted.indexOf(one.role()), wanted.indexOf(other.role())))
                .toList();
    }

    /** What somebody called the round. */
    private static String name(Place place) {
        return "“%s”".formatted(place.round().name());
    }

    private static String path(Place place, String rest) {
        return "/projects/%s/reviews/%s".formatted(place.school().projectKey(), rest);
    }

    private void tell(List<Told> told) {
        var others = told.stream()
                .filter(one ->
                        currentUser.ifPerson().filter(one.person()::equals).isEmpty())
                .collect(Collectors.toMap(one -> one.person() + " " + one.fact(), Function.identity(), (one, _) -> one))
                .values();
        var persons =
                ITSELF.call(() -> people.byIds(others.stream().map(Told::person).collect(Collectors.toSet())));
        mail.tell(others.stream()
                .flatMap(one -> Optional.ofNullable(persons.get(one.person())).stream()
                        .map(person -> new MailFact(
                                person.email(),
                                Optional.of(one.person()),
                                one.fact(),
                                one.kind(),
                                one.subject(),
                                one.sentences(),
                                one.path(),
                                one.linkWords())))
                .toList());
    }
}

package uk.alongside.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.schools.SchoolId;

/**
 * Tells schools, coaches and leads by mail what becomes of their pairs. Never says who in a pair needs and who helps, why,
 * or what anybody answered: that is behind the link. Nobody is told what they did themselves.
 */
@Component
class PairMail {

    private static final ActingAs ITSELF = ActingAs.system("pairing");
    private static final String READ = "Open the pair’s page";
    private static final String TO_THE_PROJECT = "Go to the project";

    private final Mail mail;
    private final RolesAtSchool roles;
    private final ProjectTeam team;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Clock clock;

    PairMail(
            Mail mail,
            RolesAtSchool roles,
            ProjectTeam team,
            PersonDirectory people,
            CurrentUser currentUser,
            Clock clock) {
        this.mail = mail;
        this.roles = roles;
        this.team = team;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What one person is told about one pair. */
    private record Told(
            Pair pair,
            PersonId person,
            String fact,
            MailKind kind,
            String subject,
            List<String> sentences,
            String link) {

        /** Whoever is in the pair no more cannot open its page. */
        String path() {
            return "/projects/%s/pairing%s"
                    .formatted(pair.projectKey(), link.equals(TO_THE_PROJECT) ? "" : "/pairs/" + pair.id());
        }
    }

    /** Pairs of one project wait for their answers. */
    void offered(Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        var held = heldIn(pairs.iterator().next().project());
        var names = names(pairs.stream().map(Pair::coach).collect(Collectors.toSet()));
        tell(pairs.stream()
                .flatMap(pair -> offers(pair, pair.parties(), held, names).stream())
                .toList());
    }

    /** The pair has another coach, or other schools: these are asked. */
    void offeredTo(Pair pair, Collection<PairParty> asked) {
        tell(offers(pair, asked, heldIn(pair.project()), names(Set.of(pair.coach()))));
    }

    private static List<Told> offers(
            Pair pair,
            Collection<PairParty> asked,
            Map<SchoolId, List<Participation>> held,
            Map<PersonId, String> names) {
        return told(
                pair,
                asked,
                held,
                names,
                "pair-offered",
                MailKind.CHANGE,
                "You are asked to coach " + pair.names(),
                "%s: working together with a partner school",
                List.of(
                        "It waits for your answer. Read about it, then accept or decline; it takes about three minutes."));
    }

    /** Those who have not answered yet are reminded kindly; the number of people. */
    int remind(Pair pair, Collection<PairParty> waiting) {
        var told = told(
                pair,
                waiting,
                heldIn(pair.project()),
                names(Set.of(pair.coach())),
                "pair-reminder." + SchoolTime.today(clock),
                MailKind.REMINDER,
                "An answer is waited for: " + pair.names(),
                "%s: an answer about a partner school is waited for",
                List.of(
                        "Your answer is not there yet. It takes about three minutes, and either answer is welcome.",
                        "If something is in the way, the project’s lead would like to hear of it."));
        tell(told);
        return Math.toIntExact(told.stream().map(Told::person).distinct().count());
    }

    private static List<Told> told(
            Pair pair,
            Collection<PairParty> asked,
            Map<SchoolId, List<Participation>> held,
            Map<PersonId, String> names,
            String fact,
            MailKind kind,
            String subjectForCoach,
            String subjectForSchool,
            List<String> more) {
        var told = new ArrayList<Told>();
        var key = "%s:%s:%d".formatted(fact, pair.id(), pair.revision());
        for (var party : asked) {
            switch (party) {
                case PairParty.OfCoach(var coach) ->
                    told.add(new Told(
                            pair,
                            coach,
                            key,
                            kind,
                            subjectForCoach,
                            with(
                                    "%s asks you to coach %s from %s on."
                                            .formatted(pair.projectName(), pair.names(), Days.inWords(pair.beginsOn())),
                                    more),
                            "Read and answer"));
                case PairParty.OfSchool(var school) -> {
                    var sentence = "%s proposes that %s and %s work together from %s on, with %s as their coach."
                            .formatted(
                                    pair.projectName(),
                                    name(pair, school),
                                    pair.partnersOf(school),
                                    Days.inWords(pair.beginsOn()),
                                    names.getOrDefault(pair.coach(), "somebody"));
                    peopleAt(held, school, Role.HEAD)
                            .forEach(head -> told.add(new Told(
                                    pair,
                                    head,
                                    key,
                                    kind,
                                    subjectForSchool.formatted(name(pair, school)),
                                    with(sentence, more),
                                    "Read and answer")));
                }
            }
        }
        return told;
    }

    private static List<String> with(String first, List<String> more) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all;
    }

    private static String name(Pair pair, SchoolId school) {
        return pair.schools().stream()
                .filter(of -> of.id().equals(school))
                .map(PairSchool::name)
                .findFirst()
                .orElse("your school");
    }

    /** All have accepted. */
    void agreed(Pair pair) {
        tellEverybody(
                pair,
                "pair-agreed",
                "%s: agreed".formatted(pair.names()),
                "%s work together from %s on: all have accepted."
                        .formatted(pair.names(), Days.inWords(pair.beginsOn())));
    }

    /** Somebody has declined. The lead learns that there is an answer, the others that nothing waits for them. */
    void declined(Pair pair, boolean pairStands) {
        var told = new ArrayList<Told>();
        for (var lead : leads(pair.project())) {
            told.add(new Told(
                    pair,
                    lead,
                    key("pair-answer", pair),
                    MailKind.CHANGE,
                    "An answer has come: " + pair.names(),
                    List.of("An answer about %s has come that you should read.".formatted(pair.names())),
                    "Read the answer"));
        }
        if (!pairStands) {
            everybodyIn(pair)
                    .forEach(person -> told.add(new Told(
                            pair,
                            person,
                            key("pair-not-now", pair),
                            MailKind.CHANGE,
                            "%s: not as it was offered".formatted(pair.names()),
                            List.of(
                                    "What was offered about %s in %s is not going ahead as it was offered."
                                            .formatted(pair.names(), pair.projectName()),
                                    "Nothing waits for you. The project’s lead looks again and will come back to you."),
                            READ)));
        }
        tell(told);
    }

    void paused(Pair pair, LocalDate day) {
        tellEverybody(
                pair,
                "pair-paused",
                "%s: paused".formatted(pair.names()),
                "The work of %s pauses from %s on. Until it goes on, neither is shown anything new of the other."
                        .formatted(pair.names(), Days.inWords(day)));
    }

    void resumed(Pair pair, LocalDate day) {
        tellEverybody(
                pair,
                "pair-resumed",
                "%s: it goes on".formatted(pair.names()),
                "%s work together again from %s on.".formatted(pair.names(), Days.inWords(day)));
    }

    void ended(Pair pair, LocalDate lastDay) {
        tellEverybody(
                pair,
                "pair-ended",
                "%s: ended".formatted(pair.names()),
                "%s %s as a pair in %s. The last day %s %s."
                        .formatted(
                                pair.names(),
                                pair.state() == PairState.OFFERED ? "do not go on" : "have ended their work",
                                pair.projectName(),
                                lastDay.isBefore(SchoolTime.today(clock)) ? "was" : "is",
                                Days.inWords(lastDay)));
    }

    /** @param after the pair as it is now */
    void coachChanged(Pair before, Pair after, LocalDate from) {
        var held = heldIn(after.project());
        var coach = names(Set.of(after.coach())).getOrDefault(after.coach(), "Somebody else");
        var told = new ArrayList<Told>();
        for (var school : after.schools()) {
            peopleAt(held, school.id(), Role.HEAD, Role.SENCO)
                    .forEach(person -> told.add(new Told(
                            after,
                            person,
                            key("pair-coach", after),
                            MailKind.CHANGE,
                            "%s: another coach".formatted(after.names()),
                            List.of("%s is asked to coach %s from %s on."
                                    .formatted(coach, after.names(), Days.inWords(from))),
                            READ)));
        }
        told.add(new Told(
                after,
                before.coach(),
                key("pair-coach", after),
                MailKind.CHANGE,
                "%s: another coach".formatted(after.names()),
                List.of("From %s on somebody else is asked to coach %s.".formatted(Days.inWords(from), after.names())),
                TO_THE_PROJECT));
        tell(told);
        offeredTo(after, List.of(new PairParty.OfCoach(after.coach())));
    }

    /** The school is in this pair no more. */
    void left(Pair pair, SchoolId school, LocalDate lastDay) {
        tell(peopleAt(heldIn(pair.project()), school, Role.HEAD, Role.SENCO).stream()
                .map(person -> new Told(
                        pair,
                        person,
                        key("pair-left", pair),
                        MailKind.CHANGE,
                        "%s: the pair ends for you".formatted(name(pair, school)),
                        List.of("The work of %s with %s in %s ends. Its last day is %s."
                                .formatted(
                                        name(pair, school),
                                        pair.partnersOf(school),
                                        pair.projectName(),
                                        Days.inWords(lastDay))),
                        TO_THE_PROJECT))
                .toList());
    }

    private void tellEverybody(Pair pair, String fact, String subject, String sentence) {
        tell(everybodyIn(pair).stream()
                .map(person -> new Told(
                        pair,
                        person,
                        key(fact, pair),
                        MailKind.CHANGE,
                        subject,
                        List.of(sentence, "The page of the pair says since when, and whom to ask."),
                        READ))
                .toList());
    }

    private static String key(String fact, Pair pair) {
        return "%s:%s:%d".formatted(fact, pair.id(), pair.revision());
    }

    /** Heads and SENCOs of its schools, and its coach. */
    private Set<PersonId> everybodyIn(Pair pair) {
        var held = heldIn(pair.project());
        var everybody = pair.schools().stream()
                .flatMap(school -> peopleAt(held, school.id(), Role.HEAD, Role.SENCO).stream())
                .collect(Collectors.toSet());
        everybody.add(pair.coach());
        return everybody;
    }

    private static List<PersonId> peopleAt(Map<SchoolId, List<Participation>> held, SchoolId school, Role... as) {
        var wanted = Set.of(as);
        return held.getOrDefault(school, List.of()).stream()
                .filter(role -> wanted.contains(role.role()))
                .map(Participation::person)
                .distinct()
                .toList();
    }

    private Map<SchoolId, List<Participation>> heldIn(ProjectId project) {
        return roles.today(project);
    }

    private List<PersonId> leads(ProjectId project) {
        var today = SchoolTime.today(clock);
        return ITSELF.call(() -> team.of(project)).stream()
                .filter(role -> role.role() == Role.PROJECT_LEAD)
                .filter(role -> !role.from().isAfter(today)
                        && role.until().filter(today::isAfter).isEmpty())
                .map(Participation::person)
                .distinct()
                .toList();
    }

    private Map<PersonId, String> names(Set<PersonId> persons) {
        return new HashMap<>(people.namesOf(persons));
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
                                one.link())))
                .toList());
    }
}

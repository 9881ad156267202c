package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.pairing.known.CoachProfile;
import uk.alongside.pairing.known.CoachSays;
import uk.alongside.pairing.known.LockKind;
import uk.alongside.pairing.known.NewLock;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.known.SchoolKnown;
import uk.alongside.pairing.known.SchoolWishes;
import uk.alongside.pairing.known.WishesPage;
import uk.alongside.pairing.proposals.LooksAtOnce;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.people.Accounts;
import uk.alongside.people.Person;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * Pairs the invented schools of the demonstration from their own baseline, through the portal's own doors and as the people
 * whose turn it is. All pairs are agreed but one. Done once; a portal in which pairs were looked for is left alone.
 */
@Component
@ConditionalOnProperty(name = "alongside.demo", havingValue = "true")
class DemoPairs {

    static final String PROJECT = "harbour-2026";

    private static final LocalDate JOINED = LocalDate.of(2024, 9, 2);
    private static final LocalDate BEGINS = LocalDate.of(2024, 11, 11);
    private static final LocalDate ANSWERED = LocalDate.of(2024, 11, 6);
    private static final String LATE = "Answered on paper, and entered when the project moved into this portal.";

    /** Somewhere along an invented shore. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("A", "462100 101300"),
            Map.entry("B", "464800 100200"),
            Map.entry("C", "467500 103900"),
            Map.entry("D", "458900 105600"),
            Map.entry("E", "471200 101800"),
            Map.entry("F", "465300 106400"),
            Map.entry("G", "460700 99400"),
            Map.entry("H", "474900 105100"),
            Map.entry("J", "455600 102700"),
            Map.entry("K", "468800 98900"));

    private final PairingDesk desk;
    private final CoachProfile profiles;
    private final SchoolWishes wishes;
    private final LooksAtOnce proposals;
    private final Confirming confirming;
    private final PairAnswers answers;
    private final PairRows rows;
    private final PersonDirectory directory;
    private final Accounts accounts;
    private final ProjectTeam team;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    DemoPairs(
            PairingDesk desk,
            CoachProfile profiles,
            SchoolWishes wishes,
            LooksAtOnce proposals,
            Confirming confirming,
            PairAnswers answers,
            PairRows rows,
            PersonDirectory directory,
            Accounts accounts,
            ProjectTeam team,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.desk = desk;
        this.profiles = profiles;
        this.wishes = wishes;
        this.proposals = proposals;
        this.confirming = confirming;
        this.answers = answers;
        this.rows = rows;
        this.directory = directory;
        this.accounts = accounts;
        this.team = team;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        ActingAs.system("demo loader")
                .run(() -> transaction.executeWithoutResult(_ -> unpaired().ifPresent(project -> person("Project.lead")
                        .ifPresent(lead -> person("Coach").ifPresent(coach -> pair(project, lead, coach))))));
    }

    /** The project, as long as nobody has looked for pairs in it. */
    private Optional<ProjectId> unpaired() {
        return jdbc.sql("""
                        select distinct school.project_id from v_projects_school school
                        where school.project_key = ?
                        and not exists (select 1 from pairing_proposal where project_id = school.project_id)
                        and not exists (select 1 from pair_group where project_id = school.project_id)""")
                .param(PROJECT)
                .query((row, number) -> new ProjectId(row.getObject("project_id", UUID.class)))
                .optional();
    }

    private Optional<PersonId> person(String name) {
        return directory.findByEmail(address(name)).map(Person::id);
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name + "@alongside.example");
    }

    private void pair(ProjectId project, PersonId lead, PersonId rosa) {
        var petra = coach(project, "Petra Saltgrove");
        var conrad = coach(project, "Conrad Millbeck");
        var noor = coach(project, "Noor Fairhaven");
        as(lead).run(() -> places(project));
        as(lead).run(() -> marks(project));
        var schools = as(lead).call(this::schools);
        says(project, rosa, 1, "463500 100900", Set.of(Phase.PRIMARY));
        says(project, petra, 2, "466900 102500", Set.of(Phase.PRIMARY, Phase.SPECIAL));
        says(project, conrad, 2, "461800 104200", Set.of(Phase.SECONDARY, Phase.ALL_THROUGH));
        says(project, noor, 1, "472600 100100", Set.of(Phase.PRIMARY, Phase.SECONDARY));
        List.of(rosa, conrad, noor).forEach(coach -> as(coach).run(() -> profiles.declareNone(project)));
        as(petra).run(() -> profiles.declare(project, Conflict.Kind.FORMER_EMPLOYER, id(schools, "H")));
        as(noor).run(() -> profiles.answer(project, id(schools, "J"), false, "Too far to reach on a school day."));
        person("Head").ifPresent(head -> as(head).run(() -> asksFor(project, id(schools, "A"), id(schools, "B"))));
        as(lead).run(() -> decide(project, schools, rosa));
        as(lead).run(this::confirm);
        as(lead).run(() -> accept(project, rosa));
    }

    private static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }

    /** Somebody invented, who coaches in the project and need not sign in. */
    private PersonId coach(ProjectId project, String name) {
        var address = address(name.replace(' ', '.'));
        var person = directory
                .findByEmail(address)
                .map(Person::id)
                .orElseGet(() -> accounts.openWithoutPassword(name, address));
        if (team.of(project).stream().noneMatch(role -> role.person().equals(person))) {
            team.addParticipation(
                    new Participation(person, project, Role.COACH, Optional.empty(), JOINED, Optional.empty()));
        }
        return person;
    }

    private Map<String, SchoolKnown> schools() {
        return desk.knowledge(PROJECT).schools().stream()
                .collect(Collectors.toMap(SchoolKnown::letter, school -> school));
    }

    private static SchoolId id(Map<String, SchoolKnown> schools, String letter) {
        return school(schools, letter).id();
    }

    private static SchoolKnown school(Map<String, SchoolKnown> schools, String letter) {
        return Optional.ofNullable(schools.get(letter)).orElseThrow();
    }

    private void places(ProjectId project) {
        schools().values().stream()
                .filter(school -> PLACES.containsKey(school.letter()))
                .forEach(school ->
                        desk.place(project, school.id(), PLACES.getOrDefault(school.letter(), ""), school.revision()));
    }

    /** As the baseline suggests, but for two in the middle that could be either. */
    private void marks(ProjectId project) {
        desk.useSuggestedMarks(PROJECT);
        var schools = schools();
        List.of("A", "J").forEach(letter -> {
            var school = school(schools, letter);
            desk.mark(project, school.id(), Optional.of(Mark.EITHER), school.revision());
        });
    }

    private void says(ProjectId project, PersonId coach, int capacity, String home, Set<Phase> phases) {
        as(coach).run(() -> {
            var mine = profiles.mine(PROJECT);
            var themes = mine.themes().stream()
                    .skip(capacity)
                    .limit(3)
                    .map(theme -> theme.code())
                    .collect(Collectors.toSet());
            profiles.save(
                    project,
                    new CoachSays(capacity, themes, phases, home, Optional.empty(), Optional.empty()),
                    mine.revision());
        });
    }

    private void asksFor(ProjectId project, SchoolId own, SchoolId other) {
        wishes.mine(PROJECT).stream()
                .filter(page -> page.school().id().equals(own))
                .forEach(page -> wishes.save(
                        project,
                        own,
                        new WishesPage.Wishes(
                                page.themes().stream()
                                        .limit(2)
                                        .map(theme -> theme.code())
                                        .collect(Collectors.toSet()),
                                Set.of(other)),
                        page.wishes()));
    }

    private void decide(ProjectId project, Map<String, SchoolKnown> schools, PersonId coach) {
        var one = id(schools, "A");
        desk.lock(
                project,
                NewLock.ofSchools(
                        LockKind.TOGETHER, one, id(schools, "B"), "Their SENCOs meet already and asked to go on."));
        desk.lock(
                project,
                NewLock.ofCoach(LockKind.WITH_COACH, one, coach, "Both schools know her from the first training."));
    }

    private void confirm() {
        var proposal = proposals.look(PROJECT).orElseThrow();
        if (confirming.confirm(proposal, 0, Map.of(), BEGINS) instanceof Confirmed.Refused(var sentences)) {
            throw new IllegalStateException("The demo project cannot be paired: " + sentences);
        }
    }

    /** The last pair that is not the demo coach's stays offered, so that somebody new sees what that looks like. */
    private void accept(ProjectId project, PersonId demoCoach) {
        var offered = rows.of(project);
        var waits = offered.stream()
                .filter(pair -> !pair.coach().equals(demoCoach))
                .max(Comparator.comparingInt(Pair::number));
        offered.stream().filter(pair -> !waits.equals(Optional.of(pair))).forEach(pair -> pair.parties()
                .forEach(party -> answers.recordLate(pair.id(), party, true, ANSWERED, LATE)));
    }
}

package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.SqlCount;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;

/** How a school joins: its head accepts, chooses what others see, changes that, and takes it back. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(SqlCount.class)
class JoiningAgreementTests {

    private static final Sharing BOARD_WITH_THE_GROUP =
            new Sharing(Set.of(SharedKind.ANSWERS, SharedKind.BOARD), Set.of(SharedKind.BOARD));
    private static final Sharing ACTIONS_WITH_THE_PARTNER = new Sharing(Set.of(SharedKind.ACTIONS), Set.of());

    private final JoiningAgreement agreement;
    private final SharingChoices choices;
    private final JoiningDue due;
    private final ProjectDirectory directory;
    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final TrailReading trail;
    private final ProjectExamples examples;
    private final JdbcClient client;
    private final LocalDate today;

    JoiningAgreementTests(
            JoiningAgreement agreement,
            SharingChoices choices,
            JoiningDue due,
            ProjectDirectory directory,
            ProjectPacks packs,
            ProjectTeam team,
            TrailReading trail,
            JdbcClient client,
            Clock clock) {
        this.agreement = agreement;
        this.choices = choices;
        this.due = due;
        this.directory = directory;
        this.packs = packs;
        this.team = team;
        this.trail = trail;
        this.examples = new ProjectExamples(packs, team, client);
        this.client = client;
        this.today = SchoolTime.today(clock);
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(ProjectId project, SchoolId anchor, SchoolId buoy, PersonId head) {}

    private Here aSchoolWithItsHead(String key) {
        var project = examples.project(key);
        var anchor = school(project, "A");
        var head = PersonId.next();
        join(project, head, Role.HEAD, anchor);
        return new Here(project, anchor, school(project, "B"), head);
    }

    private void join(ProjectId project, PersonId person, Role role, SchoolId school) {
        ActingAs.system("test")
                .run(() -> team.addParticipation(new Participation(
                        person, project, role, Optional.of(school), LocalDate.of(2020, 1, 1), Optional.empty())));
    }

    private SchoolId school(ProjectId project, String letter) {
        return client.sql("select school_id from project_school where project_id = :project and letter = :letter")
                .param("project", project.value())
                .param("letter", letter)
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .single();
    }

    private static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }

    private JoiningDecision accept(Here here, Sharing sharing, int revision) {
        return as(here.head()).call(() -> agreement.accept(here.project(), here.anchor(), 1, sharing, revision));
    }

    private SchoolJoining read(Here here) {
        return as(here.head()).call(() -> agreement.of(here.project(), here.anchor()));
    }

    @Test
    void schoolJoinsChangesItsMindAndTakesTheAgreementBack() {
        var here = aSchoolWithItsHead("joining-life");
        var before = read(here);
        assertThat(before.acceptance()).isEmpty();
        assertThat(choices.hasAccepted(here.project(), here.anchor())).isFalse();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> choices.requireAccepted(here.project(), here.anchor()))
                .withMessageContaining("head of the school");

        var joined = accept(here, ACTIONS_WITH_THE_PARTNER, before.revision()).now();
        assertThat(joined.isAccepted()).isTrue();
        assertThat(choices.of(here.project(), here.anchor())).isEqualTo(ACTIONS_WITH_THE_PARTNER);
        choices.requireAccepted(here.project(), here.anchor());

        var changed = as(here.head())
                .call(() -> agreement.choose(here.project(), here.anchor(), BOARD_WITH_THE_GROUP, joined.revision()));
        assertThat(changed).isInstanceOf(JoiningDecision.Made.class);
        assertThat(choices.of(here.project(), here.anchor()).lets(Audience.PARTNER_SCHOOL, SharedKind.ANSWERS))
                .isTrue();

        var left = as(here.head()).call(() -> agreement.takeBack(here.project(), here.anchor()));
        assertThat(left.acceptance()).isEmpty();
        assertThat(choices.of(here.project(), here.anchor())).isEqualTo(Sharing.NOTHING);
        assertThat(choices.hasAccepted(here.project(), here.anchor())).isFalse();
        assertThat(left.history())
                .extracting(SchoolJoining.Step::what)
                .containsExactlyInAnyOrder(
                        "took the agreement back",
                        "chose that the partner school sees nothing; the steering group sees nothing",
                        "chose that the partner school sees answers, progress board; the steering group sees progress board",
                        "accepted the agreement, version 1",
                        "chose that the partner school sees actions; the steering group sees nothing");
    }

    @Test
    void everyDecisionIsOnTheTrailOfTheProjectAndOfTheSchool() {
        var here = aSchoolWithItsHead("joining-trail");
        accept(here, ACTIONS_WITH_THE_PARTNER, 0);
        as(here.head()).run(() -> agreement.takeBack(here.project(), here.anchor()));
        var lead = examples.somebody(Role.PROJECT_LEAD, here.project());

        var ofProject = as(lead).call(() -> trail.entries(here.project().asSubject(), Pageable.ofSize(50)));
        var ofSchool = as(here.head()).call(() -> trail.entries(here.anchor().asSubject(), Pageable.ofSize(50)));

        var decisions = List.of(
                "chose what others see of Anchor Primary (invented): the partner school sees nothing; the steering group"
                        + " sees nothing",
                "took the joining agreement back for Anchor Primary (invented)",
                "chose what others see of Anchor Primary (invented): the partner school sees actions; the steering group"
                        + " sees nothing",
                "accepted the joining agreement for Anchor Primary (invented), version 1");
        assertThat(ofProject).extracting(TrailLine::what).containsSubsequence(decisions);
        assertThat(ofSchool).extracting(TrailLine::what).containsSubsequence(decisions);
    }

    @Test
    void secondClickIsTheSameDecision() {
        var here = aSchoolWithItsHead("joining-double");

        var first = accept(here, ACTIONS_WITH_THE_PARTNER, 0);
        var second = accept(here, ACTIONS_WITH_THE_PARTNER, 0);

        assertThat(first).isInstanceOf(JoiningDecision.Made.class);
        assertThat(second).isInstanceOf(JoiningDecision.Made.class);
        assertThat(second.now().history()).hasSize(2);
    }

    @Test
    void secondTabDoesNotOverwriteWhatTheFirstDecided() {
        var here = aSchoolWithItsHead("joining-tabs");
        var seen = accept(here, Sharing.NOTHING, 0).now().revision();
        as(here.head()).run(() -> agreement.choose(here.project(), here.anchor(), ACTIONS_WITH_THE_PARTNER, seen));

        var late =
                as(here.head()).call(() -> agreement.choose(here.project(), here.anchor(), BOARD_WITH_THE_GROUP, seen));

        assertThat(late).isInstanceOf(JoiningDecision.ChangedMeanwhile.class);
        assertThat(late.now().sharing()).isEqualTo(ACTIONS_WITH_THE_PARTNER);
        assertThat(choices.of(here.project(), here.anchor())).isEqualTo(ACTIONS_WITH_THE_PARTNER);
    }

    @Test
    void ofTwoAtTheSameMomentOneCountsAndTheOtherIsTold() throws Exception {
        var here = aSchoolWithItsHead("joining-race");
        Callable<JoiningDecision> one = () -> accept(here, ACTIONS_WITH_THE_PARTNER, 0);
        Callable<JoiningDecision> other = () -> accept(here, BOARD_WITH_THE_GROUP, 0);

        List<JoiningDecision> ended;
        try (var both = Executors.newFixedThreadPool(2)) {
            var futures = both.invokeAll(List.of(one, other));
            ended = List.of(futures.get(0).get(), futures.get(1).get());
        }

        assertThat(ended).filteredOn(JoiningDecision.Made.class::isInstance).hasSize(1);
        assertThat(ended)
                .filteredOn(JoiningDecision.ChangedMeanwhile.class::isInstance)
                .singleElement()
                .satisfies(late -> assertThat(late.now().isAccepted()).isTrue());
        assertThat(read(here).history()).hasSize(2);
    }

    @Test
    void sharingEndsAtOnceWhateverElseWasDecidedMeanwhile() {
        var here = aSchoolWithItsHead("joining-stop");
        accept(here, BOARD_WITH_THE_GROUP, 0);

        var now = as(here.head()).call(() -> agreement.shareNothing(here.project(), here.anchor()));

        assertThat(now.isAccepted()).isTrue();
        assertThat(choices.of(here.project(), here.anchor())).isEqualTo(Sharing.NOTHING);
    }

    @Test
    void nothingIsSharedBeforeTheAgreement() {
        var here = aSchoolWithItsHead("joining-first");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.head())
                        .run(() -> agreement.choose(here.project(), here.anchor(), BOARD_WITH_THE_GROUP, 0)))
                .withMessageContaining("Accept the agreement first");
    }

    @Test
    void steeringGroupKnowsASchoolByWhatThePackSaysUntilTheSchoolHasChosen() {
        var here = aSchoolWithItsHead("joining-names");
        var member = examples.somebody(Role.STEERING_GROUP, here.project());
        assertThat(namesFor(member, here.project()))
                .containsExactly("Anchor Primary (invented)", "School B", "School C");

        accept(here, ACTIONS_WITH_THE_PARTNER, 0);
        assertThat(namesFor(member, here.project())).containsExactly("School A", "School B", "School C");

        var secondHead = PersonId.next();
        join(here.project(), secondHead, Role.HEAD, here.buoy());
        as(secondHead).run(() -> agreement.accept(here.project(), here.buoy(), 1, BOARD_WITH_THE_GROUP, 0));
        assertThat(namesFor(member, here.project())).containsExactly("School A", "Buoy Primary (invented)", "School C");
        assertThat(choices.of(here.project(), List.of(here.anchor(), here.buoy())))
                .containsEntry(here.anchor(), ACTIONS_WITH_THE_PARTNER)
                .containsEntry(here.buoy(), BOARD_WITH_THE_GROUP);
    }

    private List<String> namesFor(PersonId person, ProjectId project) {
        return as(person).call(() -> directory.schoolsOf(project)).stream()
                .map(ProjectSchool::name)
                .toList();
    }

    @Test
    void packTakesAlongWhetherASchoolMayBeNamedToday() {
        var here = aSchoolWithItsHead("joining-pack");
        var lead = examples.somebody(Role.PROJECT_LEAD, here.project());
        assertThat(as(lead).call(() -> packs.export("joining-pack"))).isEqualTo(ProjectExamples.pack("joining-pack"));

        accept(here, Sharing.NOTHING, 0);

        assertThat(as(lead).call(() -> packs.export("joining-pack")))
                .isEqualTo(PackExamples.changed(
                        "joining-pack", "schools.csv", text -> text.replace("PRIMARY,,yes", "PRIMARY,,no")));
    }

    @Test
    void whatWasSharedOnAnEarlierDayIsKept() {
        var here = aSchoolWithItsHead("joining-past");
        accept(here, ACTIONS_WITH_THE_PARTNER, 0);
        client.sql("update sharing_choice set recorded_at = '2026-01-05 09:00:00' where project_id = :project")
                .param("project", here.project().value())
                .update();
        as(here.head()).run(() -> agreement.shareNothing(here.project(), here.anchor()));

        assertThat(choices.asOf(here.project(), LocalDate.of(2026, 1, 4)).get(here.anchor()))
                .as("before the school had chosen, what the pack says")
                .isEqualTo(new Sharing(Set.of(), Set.of(SharedKind.BOARD)));
        assertThat(choices.asOf(here.project(), LocalDate.of(2026, 1, 5)))
                .containsEntry(here.anchor(), ACTIONS_WITH_THE_PARTNER);
        assertThat(choices.asOf(here.project(), today)).containsEntry(here.anchor(), Sharing.NOTHING);
    }

    @Test
    void agreementIsTheOneThingDueForAHeadUntilTheyHaveDecided() {
        var here = aSchoolWithItsHead("joining-due");
        join(here.project(), here.head(), Role.COACH, here.buoy());

        assertThat(as(here.head()).call(due::dueNow)).singleElement().satisfies(item -> {
            assertThat(item.what()).isEqualTo("Read the joining agreement for Anchor Primary (invented).");
            assertThat(item.address()).isEqualTo("projects/joining-due/joining?school=A");
        });
        var senco = PersonId.next();
        join(here.project(), senco, Role.SENCO, here.anchor());
        assertThat(as(senco).call(due::dueNow)).isEmpty();

        accept(here, Sharing.NOTHING, 0);
        assertThat(as(here.head()).call(due::dueNow)).isEmpty();

        as(here.head()).run(() -> agreement.takeBack(here.project(), here.anchor()));
        assertThat(as(here.head()).call(due::dueNow))
                .as("who took it back is not pressed")
                .isEmpty();
    }

    @Test
    void newVersionIsAskedForAnewAndTheOldAcceptanceStaysOnRecord(
            @Autowired JoiningRows rows,
            @Autowired ProjectRecords projects,
            @Autowired ProjectAccess access,
            @Autowired PersonDirectory people,
            @Autowired CurrentUser currentUser,
            @Autowired Trail trail,
            @Autowired Clock clock) {
        var here = aSchoolWithItsHead("joining-version");
        accept(here, ACTIONS_WITH_THE_PARTNER, 0);
        var twoTexts = new AgreementTexts(new DefaultResourceLoader(), "classpath:joining-agreement-of-two/");
        var later = new JoiningAgreement(rows, twoTexts, projects, access, people, currentUser, trail, clock);

        var asked = as(here.head()).call(() -> later.of(here.project(), here.anchor()));
        assertThat(asked.isAccepted()).isFalse();
        assertThat(asked.acceptance()).map(Acceptance::version).contains(1);
        assertThat(asked.sharing()).as("what was chosen goes on").isEqualTo(ACTIONS_WITH_THE_PARTNER);
        assertThat(new SharingChoices(rows, twoTexts).hasAccepted(here.project(), here.anchor()))
                .isFalse();
        assertThat(as(here.head()).call(() -> new JoiningDue(rows, twoTexts, access).dueNow()))
                .extracting(DueItem::what)
                .containsExactly("The joining agreement has changed. Read it for Anchor Primary (invented).");

        assertThat(as(here.head())
                        .call(() -> later.accept(
                                here.project(), here.anchor(), 1, ACTIONS_WITH_THE_PARTNER, asked.revision())))
                .as("the text of before is not accepted any more")
                .isInstanceOf(JoiningDecision.ChangedMeanwhile.class);
        var accepted = as(here.head())
                .call(() -> later.accept(here.project(), here.anchor(), 2, ACTIONS_WITH_THE_PARTNER, asked.revision()));
        assertThat(accepted.now().isAccepted()).isTrue();
        assertThat(accepted.now().history())
                .extracting(SchoolJoining.Step::what)
                .contains("accepted the agreement, version 1", "accepted the agreement, version 2");
    }

    @Test
    void sharingOfAWholeProjectTakesOneStatementWhateverItsSize() {
        ActingAs.system("test").run(() -> {
            packs.importPack(PackExamples.withSchools("sharing-20", 20));
            packs.importPack(PackExamples.withSchools("sharing-2000", 2_000));
        });

        for (var schools : List.of(20, 2_000)) {
            var project = projectWith("sharing-" + schools);
            var counted = SqlCount.of(() -> choices.of(project));
            assertThat(counted.result()).hasSize(schools);
            assertThat(counted.statements()).hasSize(1);
            var some = SqlCount.of(() -> choices.of(project, counted.result().keySet()));
            assertThat(some.result()).hasSize(schools);
            assertThat(some.statements()).hasSize(1);
        }
    }

    private ProjectId projectWith(String key) {
        return client.sql("select id from project where project_key = :key")
                .param("key", key)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }
}

package uk.alongside.pairing.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.pairing.known.KnownWorld.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.SqlCount;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.pairing.rules.Weights;
import uk.alongside.pairing.rules.Wish;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/** What lead, coaches and schools say before pairs are looked for, and what each of them reads of it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({KnownWorld.class, ResultsWorld.class, SqlCount.class})
class PairingDeskTests {

    private final KnownWorld world;
    private final PairingDesk desk;
    private final CoachProfile coaches;
    private final SchoolWishes wishes;
    private final PairingQuestions questions;
    private final JdbcClient jdbc;

    PairingDeskTests(
            KnownWorld world,
            PairingDesk desk,
            CoachProfile coaches,
            SchoolWishes wishes,
            PairingQuestions questions,
            JdbcClient jdbc) {
        this.world = world;
        this.desk = desk;
        this.coaches = coaches;
        this.wishes = wishes;
        this.questions = questions;
        this.jdbc = jdbc;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(String key, ProjectId project, PersonId lead, PersonId coach) {}

    private Here here(String key) {
        var project = world.project(key, 4);
        return new Here(
                key,
                project,
                world.somebody("Lena Lead", Role.PROJECT_LEAD, project),
                world.somebody("Cora Coach", Role.COACH, project));
    }

    private Knowledge knowledge(Here here) {
        return as(here.lead()).call(() -> desk.knowledge(here.key()));
    }

    private SchoolKnown find(Here here, String letter) {
        return knowledge(here).schools().stream()
                .filter(school -> school.letter().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    private SchoolId school(Here here, String letter) {
        return world.school(here.project(), letter);
    }

    @Test
    void whatTheBaselineSuggestsIsTakenUpOnlyWhenTheLeadSaysSo() {
        var here = here("desk-marks");
        world.baseline(here.project(), List.of("1 2 2", "4 4 4", "2 3 3"));
        assertThat(knowledge(here).middle()).hasValue(56);
        assertThat(knowledge(here).openSuggestions()).isEqualTo(3);
        assertThat(find(here, "A")).satisfies(school -> {
            assertThat(school.percent()).hasValue(22);
            assertThat(school.suggested()).contains(Mark.NEEDING);
            assertThat(school.percents())
                    .isEqualTo(Map.of(new Theme("A1", "Area 1"), 17, new Theme("A2", "Area 2"), 33));
            assertThat(school.mark()).isEmpty();
            assertThat(school.missing()).containsExactly("no mark", "no place");
        });
        assertThat(find(here, "D").missing()).containsExactly("no mark", "no self-review sent", "no place");
        assertThat(knowledge(here).schools().getFirst().letter())
                .as("most is missing there")
                .isEqualTo("D");

        as(here.lead()).run(() -> desk.mark(here.project(), school(here, "A"), Optional.of(Mark.STRONGER), 0));
        assertThat(as(here.lead()).call(() -> desk.useSuggestedMarks(here.key())))
                .isEqualTo(2);

        assertThat(find(here, "A").mark()).as("the lead had said").contains(Mark.STRONGER);
        assertThat(find(here, "B").mark()).contains(Mark.STRONGER);
        assertThat(find(here, "C").mark()).contains(Mark.EITHER);
        assertThat(find(here, "D").mark()).isEmpty();
        assertThat(as(here.lead()).call(() -> desk.useSuggestedMarks(here.key())))
                .isZero();
    }

    @Test
    void ofTwoLeadsWhoMarkTheSameSchoolTheSecondIsTold() {
        var here = here("desk-twice");
        var anchor = school(here, "A");

        assertThat(as(here.lead()).call(() -> desk.mark(here.project(), anchor, Optional.of(Mark.NEEDING), 0)))
                .isTrue();
        assertThat(as(here.lead()).call(() -> desk.mark(here.project(), anchor, Optional.of(Mark.STRONGER), 0)))
                .isFalse();
        assertThat(find(here, "A").mark()).contains(Mark.NEEDING);
        assertThat(as(here.lead())
                        .call(() -> desk.mark(
                                here.project(),
                                anchor,
                                Optional.empty(),
                                find(here, "A").revision())))
                .isTrue();
        assertThat(find(here, "A").mark()).isEmpty();
    }

    @Test
    void aPlaceIsFoundByAPostcodeOfTheRegisterOrItsFirstHalf() {
        var here = here("desk-places");
        world.onRegister(school(here, "A"), "990101", 464_000, 100_500, "ZX1 1AB");
        world.onRegister(school(here, "B"), "990102", 466_000, 100_700, "ZX1 2CD");
        var cove = school(here, "C");

        placed(here, cove, "zx11ab", 0);
        assertThat(find(here, "C").place()).contains(new Place(464_000, 100_500));
        assertThat(find(here, "C").placeTyped()).isTrue();
        placed(here, cove, "ZX1", 1);
        assertThat(find(here, "C").place()).contains(new Place(465_000, 100_600));
        placed(here, cove, "465123, 100456", 2);
        assertThat(find(here, "C").place()).contains(new Place(465_123, 100_456));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> placed(here, cove, "ZQ9 9ZZ", 3))
                .satisfies(refused -> assertThat(refused.field()).contains("where"));
        placed(here, cove, " ", 3);
        assertThat(find(here, "C").place()).isEmpty();
        assertThat(find(here, "A").place()).contains(new Place(464_000, 100_500));
    }

    private void placed(Here here, SchoolId school, String where, int revision) {
        assertThat(as(here.lead()).call(() -> desk.place(here.project(), school, where, revision)))
                .isTrue();
    }

    @Test
    void rulesAreTheUsualOnesUntilTheLeadChangesThem() {
        var here = here("desk-rules");
        assertThat(as(here.lead()).call(() -> desk.rules(here.project()))).isEqualTo(Rules.usual());
        var changed = new Rules(
                new Musts(
                        true,
                        false,
                        true,
                        OptionalInt.of(12),
                        false,
                        true,
                        Optional.of(new Musts.Days(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 7, 20))),
                        2,
                        List.of()),
                Weights.usual().with(Wish.NEAR, 40),
                0);

        assertThat(as(here.lead()).call(() -> desk.changeRules(here.project(), changed)))
                .isTrue();
        assertThat(as(here.lead()).call(() -> desk.changeRules(here.project(), changed)))
                .as("somebody else was first")
                .isFalse();

        assertThat(as(here.lead()).call(() -> desk.rules(here.project())))
                .isEqualTo(new Rules(changed.musts(), changed.weights(), 1));
        assertThat(ask(here).weights().of(Wish.NEAR)).isEqualTo(40);
    }

    @Test
    void aDecisionKeepsItsReasonAndIsLifted() {
        var here = here("desk-locks");
        var anchor = school(here, "A");
        var buoy = school(here, "B");

        var id = as(here.lead())
                .call(() -> desk.lock(
                        here.project(), NewLock.ofSchools(LockKind.TOGETHER, anchor, buoy, " They share a hall. ")));

        assertThat(knowledge(here).locks()).singleElement().satisfies(lock -> {
            assertThat(lock.sentence()).isEqualTo("Anchor Primary (invented) and Buoy Primary (invented) are a pair.");
            assertThat(lock.reason()).isEqualTo("They share a hall.");
            assertThat(lock.by()).contains("Lena Lead");
            assertThat(lock.counts()).isTrue();
        });
        assertThat(ask(here).musts().locks()).containsExactly(new Lock.Together(anchor, buoy));
        refused(here, NewLock.ofSchools(LockKind.TOGETHER, buoy, anchor, "Again."), "This is decided already.");
        refused(here, NewLock.ofSchools(LockKind.APART, anchor, anchor, "Alone."), "Choose another school.");
        refused(here, NewLock.ofCoach(LockKind.WITH_COACH, anchor, here.coach(), " "), "Say in a sentence why.");

        as(here.lead()).run(() -> desk.lift(id));
        assertThat(knowledge(here).locks()).isEmpty();
        assertThat(jdbc.sql("select reason from pairing_lock where id = ? and lifted_by is not null")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("They share a hall.");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(here.lead()).run(() -> desk.lift(id)));
    }

    private Question ask(Here here) {
        return as(here.lead()).call(() -> questions.of(here.project()));
    }

    private void refused(Here here, NewLock lock, String why) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.lead()).call(() -> desk.lock(here.project(), lock)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(why));
    }

    @Test
    void coachesAreAskedOnceAboutEachSchoolByMailWithoutASchoolInIt() {
        var here = here("desk-asks");

        assertThat(as(here.lead()).call(() -> desk.askCoaches(here.key()))).isEqualTo(1);
        assertThat(as(here.lead()).call(() -> desk.askCoaches(here.key()))).isZero();

        assertThat(jdbc.sql("select sentences from mail_fact where person_id = ?")
                        .param(here.coach().value())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(words -> assertThat(words).doesNotContain("Anchor").doesNotContain("Buoy"));
        assertThat(knowledge(here).coaches()).singleElement().satisfies(coach -> {
            assertThat(coach.waiting()).isEqualTo(4);
            assertThat(coach.missing())
                    .containsExactly(
                            "has said nothing of themselves: counted with one pair",
                            "no declaration",
                            "no answer about 4 schools");
        });
    }

    @Test
    void aCoachSaysWhatTheyBringAndTheQuestionKnows() {
        var here = here("coach-says");
        world.baseline(here.project(), List.of("1 2 2"));
        var says = new CoachSays(
                3,
                Set.of("A2"),
                Set.of(Phase.PRIMARY),
                "464000 100500",
                Optional.of(LocalDate.of(2026, 1, 5)),
                Optional.empty());

        assertThat(asCoach(here, () -> coaches.save(here.project(), says, 0))).isTrue();
        assertThat(asCoach(here, () -> coaches.save(here.project(), says, 0)))
                .as("it was saved in another tab")
                .isFalse();

        assertThat(asCoach(here, () -> coaches.mine(here.key()))).satisfies(page -> {
            assertThat(page.says()).isEqualTo(says);
            assertThat(page.saidByLead()).isFalse();
            assertThat(page.revision()).isEqualTo(1);
        });
        assertThat(ask(here).coaches()).singleElement().satisfies(coach -> {
            assertThat(coach.capacity()).isEqualTo(3);
            assertThat(coach.expertise()).containsExactly(new Theme("A2", "Area 2"));
            assertThat(coach.home()).contains(new Place(464_000, 100_500));
        });
        as(here.lead()).run(() -> desk.writeProfile(here.project(), here.coach(), CoachSays.NOTHING, 1));
        assertThat(asCoach(here, () -> coaches.mine(here.key())).saidByLead()).isTrue();
        assertThat(knowledge(here).coaches().getFirst().saidByLead()).isTrue();
    }

    @Test
    void havingNoConflictIsAFactWithADayUntilOneIsDeclared() {
        var here = here("coach-declares");
        var anchor = school(here, "A");
        world.onRegister(school(here, "B"), "990201", 464_000, 100_500, "ZY1 1AB");

        asCoach(here, () -> coaches.declareNone(here.project()));
        assertThat(asCoach(here, () -> coaches.mine(here.key())).declared())
                .singleElement()
                .satisfies(one -> assertThat(one.saysNone()).isTrue());
        var family = asCoach(here, () -> coaches.declare(here.project(), Conflict.Kind.FAMILY, anchor));
        asCoach(here, () -> coaches.declareTrust(here.project(), "North Trust"));

        assertThat(asCoach(here, () -> coaches.mine(here.key())).declared())
                .extracting(CoachPage.Declared::words)
                .containsExactly("family: Anchor Primary (invented)", "own trust: North Trust");
        assertThat(ask(here).coaches().getFirst().conflicts())
                .containsExactly(Conflict.with(Conflict.Kind.FAMILY, anchor), Conflict.withTrust("North Trust"));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> asCoach(here, () -> coaches.declareNone(here.project())));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> asCoach(here, () -> coaches.declareTrust(here.project(), "South Trust")));

        asCoach(here, () -> {
            coaches.withdraw(here.project(), family);
            return true;
        });
        assertThat(asCoach(here, () -> coaches.mine(here.key())).declared()).hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> asCoach(here, () -> {
                    coaches.withdraw(here.project(), family);
                    return true;
                }));
    }

    @Test
    void aCoachAnswersAndWhyTheyMayNotIsForTheLeadAlone() {
        var here = here("coach-answers");
        var evaluator = world.somebody("Eve Evaluator", Role.EVALUATOR, here.project());
        as(here.lead()).run(() -> desk.askCoaches(here.key()));

        asCoach(here, () -> {
            coaches.answer(here.project(), school(here, "A"), false, "I taught there.");
            return true;
        });
        assertThat(asCoach(here, () -> coaches.mine(here.key())).waiting()).isEqualTo(3);
        assertThat(asCoach(here, () -> coaches.mayWorkWithTheRest(here.project())))
                .isEqualTo(3);

        assertThat(knowledge(here).coaches().getFirst()).satisfies(coach -> {
            assertThat(coach.may()).isEqualTo(3);
            assertThat(coach.mayNot()).isEqualTo(1);
            assertThat(coach.refused()).containsExactly("Anchor Primary (invented): I taught there.");
        });
        assertThat(ask(here).coaches().getFirst().answers()).hasSize(4).containsEntry(school(here, "A"), false);
        var read = as(evaluator).call(() -> desk.knowledge(here.key()));
        assertThat(read.mayWrite()).isFalse();
        assertThat(read.coaches().getFirst().refused()).isEmpty();
        assertThat(read.coaches().getFirst().mayNot()).isEqualTo(1);
    }

    @Test
    void aSchoolSaysItsWishesAndTwoOfItDoNotOverwriteEachOther() {
        var here = here("school-wishes");
        world.baseline(here.project(), List.of("1 2 2"));
        var anchor = school(here, "A");
        var buoy = school(here, "B");
        var senco = world.somebody("Sami Senco", Role.SENCO, here.project(), Optional.of(anchor));
        var nothing = new WishesPage.Wishes(Set.of(), Set.of());
        var wish = new WishesPage.Wishes(Set.of("A1"), Set.of(buoy));

        assertThat(as(senco).call(() -> wishes.save(here.project(), anchor, wish, nothing)))
                .isTrue();
        assertThat(as(senco).call(() -> wishes.save(here.project(), anchor, nothing, nothing)))
                .isFalse();

        assertThat(as(senco).call(() -> wishes.mine(here.key())))
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.wishes()).isEqualTo(wish);
                    assertThat(page.others())
                            .as("what was wished already; nobody else agreed to be named")
                            .extracting(ProjectSchool::id)
                            .containsExactly(buoy);
                });
        assertThat(find(here, "A").wishes()).containsExactly("Buoy Primary (invented)");
        as(here.lead()).run(() -> desk.markTheme(here.project(), anchor, "A1", Optional.of(ThemeMark.NEED)));
        assertThat(as(senco).call(() -> wishes.save(here.project(), anchor, nothing, wish)))
                .isTrue();
        assertThat(find(here, "A").marked()).containsEntry(new Theme("A1", "Area 1"), ThemeMark.NEED);
        assertThat(find(here, "A").asksFor()).isEmpty();
    }

    @Test
    void allThatIsKnownTakesAsManyStatementsFor4000SchoolsAsForFour() {
        var small = large("desk-small", 4, 1);
        var large = large("desk-large", 4_000, 3);
        knowledge(small);
        knowledge(large);

        var few = counted(small);
        var many = counted(large);

        assertThat(many.result().schools()).hasSize(4_000);
        assertThat(many.result().coaches()).hasSize(3);
        assertThat(many.statements()).hasSameSizeAs(few.statements()).hasSizeLessThanOrEqualTo(22);
    }

    private SqlCount.Counted<Knowledge> counted(Here here) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return SqlCount.of(() -> knowledge(here));
    }

    private Here large(String key, int schools, int coaches) {
        var project = world.project(key, schools);
        world.baselineOfAll(project, "1 2 3");
        var people = IntStream.range(0, coaches)
                .mapToObj(number -> world.somebody("Coach " + number, Role.COACH, project))
                .toList();
        world.muchIsKnown(project, people);
        return new Here(key, project, world.somebody("Lena Lead", Role.PROJECT_LEAD, project), people.getFirst());
    }

    private <T> T asCoach(Here here, Supplier<T> work) {
        return as(here.coach()).call(work);
    }
}

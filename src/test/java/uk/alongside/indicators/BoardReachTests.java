package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.indicators.PublishedBoardTests.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Role;

/** What each role sees of a board: an invented project with named schools, of which the first agreed to be named. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(BoardWorld.class)
class BoardReachTests {

    private static final String KEY = "reach-2021";
    private static final String OTHER = "other-2021";
    private static final String SMALL = "small-2021";

    private final BoardWorld world;

    BoardReachTests(BoardWorld world) {
        this.world = world;
    }

    @BeforeEach
    void bringTheProjectsIn() {
        world.with(
                KEY,
                filled(new InventedPack(KEY)
                        .school("Ashwood Primary", "PRIMARY", true)
                        .school("Brookfield Primary", "PRIMARY", false)
                        .schools(4)
                        .school("Harbour School", "SPECIAL", false)
                        .school("Quay School", "SPECIAL", false)
                        .school("Mast School", "SECONDARY", false)
                        .school("Keel School", "SECONDARY", false)
                        .school("Rudder School", "SECONDARY", false)));
        world.with(OTHER, filled(new InventedPack(OTHER).schools(6)));
        world.with(SMALL, filled(new InventedPack(SMALL).schools(5)));
    }

    private static Map<String, String> filled(InventedPack pack) {
        for (var letter : List.of("A", "B", "C", "D", "E")) {
            pack.progress(letter, 1, letter.equals("A") ? "yyyy" : "yynn");
        }
        if (pack.files().getOrDefault("schools.csv", "").contains("\nF,")) {
            pack.progress("F", 1, "yyyy");
        }
        return pack.row("ratings.csv", "B,2,RED,EVALUATOR,Brookfield has begun")
                .row("practice-changes.csv", "School,Planning,3")
                .row("grant.csv", "PLANNED,1000,")
                .row("pd-days.csv", "Visits,2,1.5")
                .row("mentions.csv", "1.1,4")
                .row("feedback.csv", "1,Asked,Yes,50,2")
                .row("evidence-sources.csv", "A,Audit,yes")
                .files();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROJECT_LEAD", "QA_LEAD", "EVALUATOR"})
    void leadQaLeadAndEvaluatorSeeEverySchoolByName(Role role) {
        var board = world.board(world.somebody(KEY, role), KEY);

        assertThat(board.reach()).isEqualTo(new Reach.WholeBoard(Reach.Naming.NAMES));
        assertThat(board.rows())
                .extracting(SchoolRow::name)
                .startsWith("Ashwood Primary", "Brookfield Primary")
                .hasSize(11);
        assertThat(board.rows().get(6).phase()).isEqualTo("Special");
        assertThat(board.themes().getFirst().totals()).isPresent();
    }

    @Test
    void steeringGroupSeesLettersUnlessTheSchoolAgreedToBeNamed() {
        var board = world.board(world.somebody(KEY, Role.STEERING_GROUP), KEY);

        assertThat(board.reach()).isEqualTo(new Reach.WholeBoard(Reach.Naming.LETTERS_UNLESS_NAMED));
        assertThat(board.rows()).extracting(SchoolRow::name).startsWith("Ashwood Primary", "School B", "School C");
        assertThat(board.rows()).extracting(SchoolRow::named).startsWith(true, false);
        assertThat(board.listing()).contains("Schools shown by letter have not agreed to be named.");
    }

    @Test
    void theBoardSaysWhySchoolsStandByLetterAndWhichPhasesStandTogether() {
        assertThat(world.board(world.somebody(KEY, Role.FUNDER), KEY).listing())
                .contains(
                        "Schools are shown by letter.",
                        "Secondary and special stand together, because fewer than five schools could be recognised.");
        assertThat(world.board(world.somebody(KEY, Role.PROJECT_LEAD), KEY).listing())
                .noneMatch(sentence -> sentence.contains("letter have"));
        assertThat(world.board(world.somebody(KEY, Role.HEAD, "A"), KEY).listing())
                .isEmpty();
    }

    @Test
    void funderSeesLettersAndNoPhaseInWhichASchoolStandsAlone() {
        var board = world.board(world.somebody(KEY, Role.FUNDER), KEY);

        assertThat(board.rows()).noneMatch(SchoolRow::named);
        assertThat(board.rows().get(6).name()).isEqualTo("School G");
        assertThat(board.rows().get(6).phase()).isEqualTo("Secondary and special");
        assertThat(board.toString()).doesNotContain("Harbour School").doesNotContain("Ashwood");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROJECT_LEAD", "QA_LEAD", "EVALUATOR", "STEERING_GROUP", "FUNDER"})
    void projectTotalsAreForThoseWhoSeeTheWholeBoard(Role role) {
        var board = world.board(world.somebody(KEY, role), KEY);

        assertThat(board.practiceChanges()).isInstanceOf(Part.Shown.class);
        assertThat(board.feedback()).isInstanceOf(Part.Shown.class);
        assertThat(board.mentions()).isInstanceOf(Part.Shown.class);
        assertThat(shown(board.valueForMoney()).figures()).isInstanceOf(Part.Shown.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HEAD", "SENCO"})
    void headAndSencoSeeTheirOwnSchoolBesideTheAverageOfTheOthers(Role role) {
        var board = world.board(world.somebody(KEY, role, "B"), KEY);

        assertThat(board.rows()).singleElement().satisfies(row -> {
            assertThat(row.letter()).isEqualTo("B");
            assertThat(row.name()).isEqualTo("Brookfield Primary");
            assertThat(row.own()).isTrue();
        });
        assertThat(board.reach()).isInstanceOfSatisfying(Reach.OwnSchools.class, own -> assertThat(own.averages())
                .isInstanceOfSatisfying(Reach.Averages.OverOthers.class, averages -> {
                    assertThat(averages.otherSchools()).isEqualTo(10);
                    assertThat(averages.themes().getFirst().sentence()).isEqualTo("1.8 of 3, over 5 other schools");
                    assertThat(averages.themes().get(1).value()).isEmpty();
                }));
        assertThat(board.lead()).startsWith("Your school moved forward in two of three themes");
        assertNothingOfTheOthers(board);
    }

    @Test
    void coachSeesTheSchoolsTheyCoachBesideTheAverage() {
        var coach = world.somebody(OTHER, Role.COACH, "A", "B");
        var board = world.board(coach, OTHER);

        assertThat(board.rows()).extracting(SchoolRow::letter).containsExactly("A", "B");
        assertThat(board.lead()).startsWith("Your two schools moved forward");
        assertThat(board.reach()).isInstanceOfSatisfying(Reach.OwnSchools.class, own -> assertThat(own.averages())
                .isInstanceOfSatisfying(Reach.Averages.Refused.class, refused -> assertThat(refused.reason())
                        .contains("at least five other schools")));
        assertNothingOfTheOthers(board);
    }

    @Test
    void schoolStaffSeeTheirOwnSchoolAndNoAverage() {
        var board = world.board(world.somebody(KEY, Role.SCHOOL_STAFF, "A"), KEY);

        assertThat(board.rows()).extracting(SchoolRow::letter).containsExactly("A");
        assertThat(board.reach()).isEqualTo(new Reach.OwnSchools(List.of("A"), new Reach.Averages.NotYours()));
        assertNothingOfTheOthers(board);
    }

    private static void assertNothingOfTheOthers(Board board) {
        assertThat(board.themes()).allMatch(theme -> theme.totals().isEmpty());
        assertThat(board.practiceChanges()).isInstanceOf(Part.NotYours.class);
        assertThat(board.feedback()).isInstanceOf(Part.NotYours.class);
        assertThat(board.mentions()).isInstanceOf(Part.NotYours.class);
        assertThat(board.valueForMoney()).isInstanceOf(Part.NotYours.class);
        assertThat(board.phases()).hasSize(1);
        assertThat(board.toString()).doesNotContain("School C").doesNotContain("Harbour School");
    }

    @Test
    void administratorSeesDatesAndInputsOnly() {
        var board = world.board(world.somebody(KEY, Role.PROJECT_ADMINISTRATOR), KEY);

        assertThat(board.reach()).isEqualTo(new Reach.DatesOnly());
        assertThat(board.rows()).isEmpty();
        assertThat(board.facts()).isEmpty();
        assertThat(board.notes()).isEmpty();
        assertThat(board.recordedOn()).containsExactly(LocalDate.of(2021, 5, 4));
        assertThat(board.lead()).isEqualTo("Results were last recorded on 4 May 2021.");
        assertThat(shown(board.valueForMoney()).inputs()).isInstanceOf(Part.Shown.class);
        assertThat(shown(board.valueForMoney()).figures()).isInstanceOf(Part.NotYours.class);
        assertThat(board.practiceChanges()).isInstanceOf(Part.NotYours.class);
        assertThat(board.evidence()).isInstanceOf(Part.NotYours.class);
    }

    @Test
    void theWidestOfSeveralRolesCounts() {
        var person = new PersonId(UUID.randomUUID());
        world.alsoAs(person, KEY, Role.PROJECT_ADMINISTRATOR);
        var reader = world.alsoAs(person, KEY, Role.FUNDER);

        assertThat(world.board(reader, KEY).reach()).isEqualTo(new Reach.WholeBoard(Reach.Naming.LETTERS));
    }

    @Test
    void nobodyFindsAProjectInWhichTheyHaveNoRole() {
        var lead = world.somebody(OTHER, Role.PROJECT_LEAD);

        assertNotFound(() -> world.board(lead, KEY));
        assertNotFound(() -> world.board(lead, "no-such-project"));
        assertNotFound(() -> world.board(ActingAs.person(UUID.randomUUID()), KEY));
        assertNotFound(() -> world.school(lead, KEY, "A"));
    }

    @Test
    void aSchoolsPageIsFoundByThoseOnlyWhoSeeTheSchool() {
        var senco = world.somebody(KEY, Role.SENCO, "B");
        var funder = world.somebody(KEY, Role.FUNDER);
        var administrator = world.somebody(KEY, Role.PROJECT_ADMINISTRATOR);

        assertThat(world.school(senco, KEY, "B").name()).isEqualTo("Brookfield Primary");
        assertThat(world.school(senco, KEY, "B").before()).isEmpty();
        assertThat(world.school(senco, KEY, "B").themes().getFirst().average()).isPresent();
        assertThat(world.school(funder, KEY, "B").name()).isEqualTo("School B");
        assertThat(world.school(funder, KEY, "B").themes().getFirst().average()).isEmpty();
        assertNotFound(() -> world.school(senco, KEY, "A"));
        assertNotFound(() -> world.school(administrator, KEY, "A"));
        assertNotFound(() -> world.school(funder, KEY, "ZZ"));
    }

    @Test
    void noAverageIsShownOverFewerThanFiveOthers() {
        var board = world.board(world.somebody(SMALL, Role.HEAD, "A"), SMALL);

        assertThat(board.reach()).isInstanceOfSatisfying(Reach.OwnSchools.class, own -> assertThat(own.averages())
                .isInstanceOf(Reach.Averages.Refused.class));
    }

    @Test
    void aGroupInWhichASchoolCouldBeRecognisedIsRefused() {
        var funder = world.somebody(KEY, Role.FUNDER);

        assertThat(world.boardOf(funder, KEY, "secondary+special").rows()).hasSize(5);
        for (var group : List.of("special", "secondary", "nonsense")) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> world.boardOf(funder, KEY, group))
                    .withMessageContaining("fewer than five");
        }
    }

    @Test
    void aFilterSaysNothingToThoseWhoSeeTheirOwnSchool() {
        var head = world.somebody(KEY, Role.HEAD, "A");

        assertThat(world.boardOf(head, KEY, "secondary+special").rows()).hasSize(1);
    }

    @Test
    void aJudgementsReasonIsForThoseWhoKnowTheSchool() {
        for (var role : List.of(Role.STEERING_GROUP, Role.FUNDER)) {
            var reader = world.somebody(KEY, role);
            assertThat(world.board(reader, KEY).toString()).doesNotContain("Brookfield");
            assertThat(world.school(reader, KEY, "B").toString()).doesNotContain("Brookfield");
        }
        var evaluator = world.somebody(KEY, Role.EVALUATOR);
        assertThat(world.board(evaluator, KEY).rows().get(1).cells().get(1).explanation())
                .contains("Reason: Brookfield has begun.");
        assertThat(world.school(world.somebody(KEY, Role.HEAD, "B"), KEY, "B").toString())
                .contains("Brookfield has begun");
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }
}

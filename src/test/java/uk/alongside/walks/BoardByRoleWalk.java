package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** One address, and each role sees of it what is theirs to see. */
@Walk
class BoardByRoleWalk {

    private static final String BOARD = Demo.PORTSMOUTH + "/board";

    @ParameterizedTest
    @EnumSource(names = {"PROJECT_LEAD", "QA_LEAD", "EVALUATOR", "STEERING_GROUP", "FUNDER"})
    void wholeBoardIsOpenTo(DemoPerson person, Portal portal) {
        var visitor = portal.signedIn(person).open(BOARD);

        assertThat(rows(visitor)).hasCount(20);
        assertThat(visitor.heading("179 practice changes")).isVisible();
        assertThat(visitor.heading("Value for money")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROJECT_LEAD", "QA_LEAD", "EVALUATOR"})
    void inventedSchoolsAreNamedTo(DemoPerson person, Portal portal) {
        var visitor = portal.signedIn(person).open(Demo.HARBOUR + "/board");

        assertThat(rows(visitor).first()).containsText("Anchorlight Primary");
    }

    @Test
    void funderSeesLettersAlone(Portal portal) {
        var visitor = portal.signedIn(DemoPerson.FUNDER).open(Demo.HARBOUR + "/board");

        assertThat(rows(visitor).first().locator("th")).hasText("A");
    }

    @Test
    void coachSeesTheSchoolsTheyCoachBesideTheOthersAverage(Portal portal) {
        var coach = portal.signedIn(DemoPerson.COACH).open(BOARD);

        assertThat(rows(coach)).hasCount(2);
        assertThat(average(coach)).isVisible();
        assertThat(coach.heading("Value for money")).hasCount(0);
        assertThat(coach.heading("practice changes")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "SENCO"})
    void ownSchoolBesideTheOthersAverageIsShownTo(DemoPerson person, Portal portal) {
        var visitor = portal.signedIn(person).open(BOARD);

        assertThat(rows(visitor)).hasCount(1);
        assertThat(average(visitor)).isVisible();
        assertThat(visitor.heading("Value for money")).hasCount(0);
    }

    @Test
    void schoolStaffSeeTheirOwnSchoolAndNoAverage(Portal portal) {
        var staff = portal.signedIn(DemoPerson.SCHOOL_STAFF).open(BOARD);

        assertThat(rows(staff)).hasCount(1);
        assertThat(average(staff)).hasCount(0);
    }

    @Test
    void projectAdministratorSeesDatesAndTheInputsOfMoney(Portal portal) {
        var administrator = portal.signedIn(DemoPerson.PROJECT_ADMINISTRATOR).open(BOARD);

        assertThat(administrator.heading("Days on which results were recorded")).isVisible();
        assertThat(administrator.page().getByText("31 January 2019").first()).isVisible();
        assertThat(administrator.page().getByRole(AriaRole.GRID)).hasCount(0);
        assertThat(administrator.page().getByText("£1,049.77")).hasCount(0);
    }

    @Test
    void platformAdminFindsNoBoard(Portal portal) {
        var admin = portal.signedIn(DemoPerson.PLATFORM_ADMIN).open(BOARD);

        assertThat(admin.heading("We cannot find this page")).isVisible();
        admin.hasReadThatItWasRefused();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"COACH", "HEAD", "SENCO", "SCHOOL_STAFF"})
    void schoolOfSomebodyElseReadsLikeOneThatDoesNotExist(DemoPerson person, Portal portal) {
        var visitor = portal.signedIn(person);
        var own = visitor.open(BOARD)
                .page()
                .locator("alongside-matrix tr[data-letter]")
                .evaluateAll("rows => rows.map(row => row.dataset.letter)");
        var foreign = "ABCDEFGHJKLMNOPQRSTU"
                .chars()
                .mapToObj(Character::toString)
                .filter(letter -> !own.toString().contains(letter))
                .findFirst()
                .orElseThrow();

        var hidden = visitor.open(Demo.PORTSMOUTH + "/schools/" + foreign)
                .page()
                .locator("main")
                .innerText();
        var absent = visitor.open(Demo.PORTSMOUTH + "/schools/ZZ")
                .page()
                .locator("main")
                .innerText();

        org.assertj.core.api.Assertions.assertThat(hidden).isEqualTo(absent).contains("We cannot find this page");
        visitor.hasReadThatItWasRefused();
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().locator("alongside-matrix tr[data-letter]");
    }

    private static Locator average(Visitor visitor) {
        return visitor.page().locator("alongside-matrix tr.average");
    }
}

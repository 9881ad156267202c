package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A steering group opens the board before its meeting and goes from the sentence down to the evidence. */
@Walk
class BoardWalk {

    private static final String BOARD = Demo.PORTSMOUTH + "/board";
    private static final String LIBRARIES_FOR_CHARTS = """
            () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('apexcharts')).length""";

    @Test
    void boardIsOpenedFromHomeAndSaysTheMainThingFirst(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP);

        member.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Portsmouth SEND")))
                .first()
                .click();

        assertThat(member.heading("Progress board")).isVisible();
        assertThat(member.page().locator(".lead")).containsText("All 20 schools");
        assertThat(member.page().getByRole(AriaRole.BUTTON, named("83 of 120"))).isVisible();
        assertThat(member.page().getByRole(AriaRole.BUTTON, named("£1,049.77"))).isVisible();
    }

    @Test
    void everyCellIsAWordAndTheTotalsCarryTheirDoubt(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);

        assertThat(matrix(member).locator("tbody tr")).hasCount(20);
        assertThat(matrix(member).locator("tbody td")).hasCount(120);
        assertThat(cellsOf(member, "A"))
                .containsText(new String[] {"half or more", "all", "most", "half or more", "all", "all"});
        assertThat(cellsOf(member, "J").last()).containsText("judged");
        assertThat(matrix(member).locator("tr.score td"))
                .containsText(new String[] {"47, 6th", "56, 2nd", "55, 3rd", "48, 5th", "53, 4th", "57, 1st"});
        assertThat(matrix(member).locator("tr.score td").first()).containsText("published 52, 5th");
        assertThat(matrix(member).locator("tr.score td").nth(3)).containsText("6th");
    }

    @Test
    void phaseFilterStandsInTheAddressAndALinkShowsTheSame(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);

        member.page().getByLabel("Secondary and all-through, 5").check();
        assertThat(matrix(member).locator("tbody tr")).hasCount(5);
        assertThat(member.page()).hasURL(Pattern.compile(".*[?&]phase=.*"));
        member.page().reload();
        assertThat(matrix(member).locator("tbody tr")).hasCount(5);

        var colleague = portal.signedIn(DemoPerson.EVALUATOR).open(pathOf(member));
        assertThat(matrix(colleague).locator("tbody tr")).hasCount(5);
        assertThat(colleague.page().getByLabel("Secondary and all-through, 5")).isChecked();
        assertThat(matrix(colleague).locator("tr.score td").first()).containsText("47, 6th");

        member.page().goBack();
        assertThat(matrix(member).locator("tbody tr")).hasCount(20);
    }

    @Test
    void dayBeforeAnythingWasRecordedHasNoResultsYet(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD + "?asOf=2018-06-14");

        assertThat(member.page().getByText("As of 14 June 2018")).isVisible();
        assertThat(member.page().getByText("Nothing had been recorded by 14 June 2018."))
                .isVisible();
        assertThat(matrix(member)).hasCount(0);
        member.follow("Show today’s figures");
        assertThat(matrix(member)).isVisible();
    }

    @Test
    void dayIsReadAsPeopleWriteItAndNothingElseChangesTheBoard(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);
        var day = member.page().getByLabel("Figures as of");

        for (var unreadable : List.of("rubbish", "31/02/2019")) {
            day.fill(unreadable);
            day.press("Enter");
            // For a moment it also stands where a screen reader is told of it.
            assertThat(member.page()
                            .getByText("Write a day as in 31 January 2019.")
                            .first())
                    .isVisible();
            assertThat(day).hasValue(unreadable);
            assertThat(member.page()).hasURL(Pattern.compile(".*/board$"));
        }
        for (var written : List.of("1/2/2019", "2.2.2019", "2019-02-03")) {
            day.fill(written);
            day.press("Enter");
            assertThat(member.page().getByText("As of %s February 2019".formatted(dayOf(written))))
                    .isVisible();
        }
    }

    private static String dayOf(String written) {
        return written.startsWith("2019") ? "3" : written.substring(0, 1);
    }

    @Test
    void schoolsPageIsOneClickFromTheBoardAndBack(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);

        matrix(member).getByRole(AriaRole.LINK, in(Pattern.compile("\\bJ\\b"))).click();

        assertThat(member.page()).hasURL(Pattern.compile(".*/schools/J.*"));
        assertThat(member.page().locator("h1")).hasText("School J");
        assertThat(member.page().getByText("judged").first()).isVisible();
        member.follow("The whole board");
        assertThat(matrix(member)).isVisible();
    }

    @Test
    void chartIsReadAsATable(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);
        var changes = member.page().getByRole(AriaRole.REGION, named("179 practice changes, by impact area"));
        var table = changes.getByRole(AriaRole.TABLE);
        assertThat(table).isHidden();

        changes.getByText("Show as table").click();

        assertThat(table).isVisible();
        assertThat(table.getByRole(AriaRole.ROW, in(Pattern.compile("Community of learning"))))
                .containsText("23");
    }

    @Test
    void chartsAndWhatDrawsThemAreFetchedOnceTheyComeNear(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);
        var chart = member.page().locator("alongside-chart").first();
        assertThat(chart).isAttached();
        assertThat(member.page().evaluate(LIBRARIES_FOR_CHARTS)).isEqualTo(0);

        chart.scrollIntoViewIfNeeded();

        assertThat(chart.locator("svg .apexcharts-bar-area").first()).isVisible();
        assertThat(member.page().evaluate(LIBRARIES_FOR_CHARTS)).isEqualTo(1);
    }

    @Test
    void everyFigureOfMoneyShowsItsWorking(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(BOARD);
        var money = lead.page().getByRole(AriaRole.REGION, named("Value for money"));
        assertThat(money).containsText("£9,395.45");
        assertThat(money).containsText("£1,342.21");

        money.getByText("How is this worked out?").first().click();

        assertThat(money.getByText(Pattern.compile("187,909.*179.*1,049\\.77")).first())
                .isVisible();
        assertThat(money).containsText("Not a headline");
    }

    @Test
    void boardIsWalkedByKeyboardAlone(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);
        var keys = member.page().keyboard();

        keys.press("Tab");
        assertThat(member.link("Skip to the page")).isFocused();
        keys.press("Enter");
        assertThat(member.page().locator("main")).isFocused();

        tabUntil(member, "alongside-matrix a");
        assertThat(focused(member)).hasText("A");
        keys.press("ArrowRight");
        assertThat(focused(member)).containsText("half or more");
        assertThat(focused(member).locator("xpath=ancestor::tr")).hasAttribute("data-letter", "A");
        keys.press("ArrowDown");
        assertThat(focused(member)).containsText("most");
        keys.press("End");
        keys.press("Enter");

        var evidence = member.page().getByRole(AriaRole.DIALOG, named("School B, theme 6"));
        assertThat(evidence.getByText("Developing provision")).isVisible();
        keys.press("Escape");
        assertThat(evidence).hasCount(0);
        assertThat(focused(member)).containsText("all");
        keys.press("Control+Home");
        keys.press("Tab");
        assertThat(member.page().locator("alongside-matrix :focus")).hasCount(0);
    }

    @Test
    void boardIsReadAloud(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);

        member.press("Read aloud view");

        assertThat(member.page()).hasURL(Pattern.compile(".*view=aloud.*"));
        assertThat(member.heading("School by school")).isVisible();
        assertThat(matrix(member)).hasCount(0);
    }

    private static Locator matrix(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.GRID);
    }

    private static Locator cellsOf(Visitor visitor, String letter) {
        return matrix(visitor).locator("tr[data-letter='%s'] td".formatted(letter));
    }

    private static Locator focused(Visitor visitor) {
        return visitor.page().locator(":focus");
    }

    private static void tabUntil(Visitor visitor, String place) {
        var reached = IntStream.range(0, 40).anyMatch(_ -> {
            visitor.page().keyboard().press("Tab");
            return visitor.page().locator(place + ":focus").count() > 0;
        });
        assertThat(reached).as("the Tab key reaches " + place).isTrue();
    }

    private static String pathOf(Visitor visitor) {
        var url = visitor.page().url();
        return url.substring(url.indexOf(Demo.PORTSMOUTH));
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private static Locator.GetByRoleOptions in(Pattern words) {
        return new Locator.GetByRoleOptions().setName(words);
    }
}

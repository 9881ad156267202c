package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.alongside.jobs.JobId;
import uk.alongside.jobs.JobsByHand;

/**
 * A lead has pairs looked for, decides about some, and takes a change back, with a mouse, a finger, or keys alone. The first pair
 * of the demonstration is locked from the beginning.
 */
@Walk
class PairingWalk {

    private static final String PAGE = Demo.HARBOUR + "/pairing";
    private static final Path PICTURES = Path.of("target/pictures/pairing");
    private static final String PROJECT = "(select id from project where project_key = 'harbour-2026')";
    private static final String WALKING = "%@pairing-walk.example";

    private final ApplicationContext portal;
    private final JdbcTemplate jdbc;
    private int before;

    PairingWalk(ApplicationContext portal, JdbcTemplate jdbc) {
        this.portal = portal;
        this.jdbc = jdbc;
    }

    /** Five coaches more, with room for two pairs each, so that there are coaches enough whoever else is one. */
    @BeforeEach
    void bringCoaches() {
        before = Optional.ofNullable(jdbc.queryForObject(
                        "select max(number) from pairing_proposal where project_id = " + PROJECT, Integer.class))
                .orElse(0);
        for (int number = 1; number <= 5; number++) {
            var coach = UUID.randomUUID();
            jdbc.update(
                    "insert into person (id, name, email, version) values (?, ?, ?, 0)",
                    coach,
                    "Walking Coach " + number,
                    number + WALKING.substring(1));
            jdbc.update(
                    "insert into participation (id, person_id, project_id, role, first_day, version) values (?, ?, "
                            + PROJECT + ", 'COACH', '2024-09-02', 0)",
                    UUID.randomUUID(),
                    coach);
            jdbc.update(
                    "insert into pairing_coach (project_id, person_id, capacity, easting, northing, said_at) values ("
                            + PROJECT + ", ?, 2, ?, 102000, utc_timestamp(6))",
                    coach,
                    460_000 + 3_000 * number);
        }
    }

    @AfterEach
    void forgetWhatWasFound() {
        var ofProject =
                " in (select id from pairing_proposal where project_id = " + PROJECT + " and number > " + before + ")";
        jdbc.update("delete from pairing_override where proposal_id" + ofProject);
        jdbc.update("delete from pairing_proposal_group where proposal_id" + ofProject);
        jdbc.update("delete from pairing_proposal where project_id = " + PROJECT + " and number > " + before);
        jdbc.update("delete from pairing_lock where project_id = " + PROJECT + " and reason like 'Walking:%'");
        var ours = " in (select id from person where email like '" + WALKING + "')";
        jdbc.update("delete from pairing_coach where person_id" + ours);
        jdbc.update("delete from participation where person_id" + ours);
        jdbc.update("delete from person where email like '" + WALKING + "'");
    }

    /** Work in the background stands still in tests until somebody does it. */
    private void findPairs() {
        var waiting = jdbc.queryForList("select job_id from pairing_proposal where state = 'LOOKING'", UUID.class);
        assertThat(waiting).hasSize(1);
        JobsByHand.run(portal, new JobId(waiting.getFirst()));
    }

    private Visitor withPairs(Portal portal, Screen screen) {
        var visitor = portal.signedIn(DemoPerson.PROJECT_LEAD, screen).open(PAGE);
        var page = visitor.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Look (for pairs|again)")))
                .click();
        assertThat(page.getByText("You can leave this page")).isVisible();
        findPairs();
        assertThat(page.getByText(proposal(before + 1))).isVisible();
        assertThat(page.locator(".pair-buttons")).hasCount(5);
        return visitor.settles();
    }

    private static Pattern proposal(int number) {
        return Pattern.compile("proposal %d, asked for by".formatted(number));
    }

    @ParameterizedTest
    @EnumSource(names = {"LAPTOP", "PHONE"})
    void leadLooksLocksSwapsAndUndoes(Screen screen, Portal portal) {
        var visitor = withPairs(portal, screen);
        var page = visitor.page();
        visitor.takePicture(PICTURES.resolve(screen + "-found.png"));
        Accessibility.holdsOn(page, screen);

        page.locator(".pair-buttons").nth(3).locator("vaadin-button").first().click();
        page.getByLabel("Why").fill("Walking: they know each other.");
        press(page, "Lock the pair");
        assertThat(page.getByText("2 locked, 0 chosen to swap")).isVisible();

        swapButton(page, 2);
        swapButton(page, 1);
        assertThat(page.getByText("every rule is still kept")).isVisible();
        visitor.settles().takePicture(PICTURES.resolve(screen + "-price.png"));
        Accessibility.holdsOn(page, screen);
        page.getByLabel("Why").fill("Walking: both heads asked for it.");
        press(page, "Swap them");
        assertThat(page.getByText("both heads asked for it.")).isVisible();

        press(page, "Undo the last change");
        assertThat(page.getByText("Undone by").first()).isVisible();

        press(page, "Look again");
        assertThat(page.getByText("You can leave this page")).isVisible();
        findPairs();
        assertThat(page.getByText(proposal(before + 2))).isVisible();
        assertThat(page.getByText("2 locked, 0 chosen to swap")).isVisible();
        visitor.settles();
        page.locator("summary", new Page.LocatorOptions().setHasText("Every proposal so far"))
                .click();
        page.getByText("Compare with this one").first().click();
        assertThat(page.getByText("Two proposals").first()).isVisible();
        visitor.settles().takePicture(PICTURES.resolve(screen + "-compared.png"));
        Accessibility.holdsOn(page, screen);

        visitor.open(PAGE + "/map");
        visitor.takePicture(PICTURES.resolve(screen + "-map.png"));
        Accessibility.holdsOn(page, screen);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void swapButton(Page page, int row) {
        page.locator(".pair-buttons").nth(row).locator("vaadin-button").last().click();
    }

    @Test
    void keysAloneLockChooseAndUndo(Portal portal) {
        var visitor = withPairs(portal, Screen.LAPTOP);
        var page = visitor.page();
        enterTable(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("s");
        assertThat(page.getByText("1 locked, 1 chosen to swap")).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("s");
        assertThat(page.getByText("1 locked, 2 chosen to swap")).isVisible();
        assertThat(page.getByText("every rule is still kept")).isVisible();
        page.getByLabel("Why").focus();
        page.keyboard().type("Walking: sounds like school letters, l and s.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Changed by hand").first()).isVisible();
        visitor.settles();

        enterTable(page);
        page.keyboard().press("Control+z");
        assertThat(page.getByText("Undone by").first()).isVisible();
        visitor.settles();

        enterTable(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("l");
        assertThat(page.getByText("Lock this pair")).isVisible();
        visitor.settles();
        page.keyboard().type("Walking: by keys.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lock the pair"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("2 locked, 0 chosen to swap")).isVisible();
    }

    /** To the cell of the table that the Tab key comes to. */
    private static void enterTable(Page page) {
        page.locator(".pairs-grid")
                .evaluate("grid => grid.shadowRoot.querySelector('#items td[tabindex=\"0\"]').focus()");
        assertThat(List.of("vaadin-grid", "VAADIN-GRID"))
                .contains((String) page.evaluate("document.activeElement.localName"));
    }
}

package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the README and of {@code docs/pictures}. Each walk takes them into {@code target/pictures}; with
 * {@code -Dpictures} those of the documentation are taken anew.
 */
@Walk
class PicturesWalk {

    static final Path ALBUM = Path.of(System.getProperty("pictures") == null ? "target/pictures" : "docs/pictures");

    private static final String BOARD = Demo.PORTSMOUTH + "/board?asOf=2019-01-31";
    private static final int LARGE_ENOUGH_FOR_THE_MATRIX = 1240;
    private static final int HIGH_ENOUGH_FOR_THE_PAIRS = 900;
    private static final int PAIRS = 5;

    @Test
    void boardOnALaptop(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP);
        take(member.open(BOARD), "board-1280.png", LARGE_ENOUGH_FOR_THE_MATRIX);
    }

    @Test
    void boardInTheDark(Portal portal) {
        var member = portal.signedInInTheDark(DemoPerson.STEERING_GROUP, Screen.LAPTOP);
        take(member.open(BOARD), "board-dark.png", LARGE_ENOUGH_FOR_THE_MATRIX);
    }

    @Test
    void boardOnAPhone(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP, Screen.PHONE);
        take(member.open(BOARD), "board-360.png", 2 * Screen.PHONE.height);
    }

    @Test
    void faultsOfABadPack(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);
        var bad = lead.exports(Demo.PORTSMOUTH)
                .under("portsmouth-2019")
                .with("ratings.csv", ",AMBER,", ",PURPLE,")
                .with("practice-changes.csv", ",11,", ",-11,")
                .with("mentions.csv", "1.1,", "9.9,");

        lead.open("projects/import").chooses(bad);

        assertThat(lead.heading("The pack was not imported")).isVisible();
        take(lead, "import-faults.png", Screen.LAPTOP.height);
    }

    @Test
    void schoolsPage(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);
        take(lead.open(Demo.HARBOUR + "/schools/F?asOf=2026-01-31"), "school-1280.png", LARGE_ENOUGH_FOR_THE_MATRIX);
    }

    @Test
    void pairsWithTheirReasons(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(Demo.HARBOUR + "/pairing");
        var pairs = lead.page().locator(".pair-buttons");
        assertThat(pairs).hasCount(PAIRS);
        pairs.nth(1).locator("vaadin-button").last().click();
        pairs.nth(2).locator("vaadin-button").last().click();
        assertThat(lead.page().getByText("every rule is still kept")).isVisible();
        lead.page().locator("h2").getByText("Proposed pairs").evaluate("heading => heading.scrollIntoView()");
        take(lead, "pairing-1280.png", HIGH_ENOUGH_FOR_THE_PAIRS);
    }

    private static void take(Visitor visitor, String name, int height) {
        visitor.page().setViewportSize(visitor.page().viewportSize().width, height);
        visitor.settles();
        assertThat(visitor.takePictureOfTheScreen(ALBUM.resolve(name))).hasSizeBetween(5_000, 300_000);
    }
}

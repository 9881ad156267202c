package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A project leaves the portal as one file, is changed outside, and comes in again as another, or not at all. */
@Walk
class PackWalk {

    @Test
    void exportedPackComesInAgainUnderAnotherKeyAndIsTheSame(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);
        var exported = lead.exports(Demo.HARBOUR);
        var key = newKey();

        lead.open("projects/import").chooses(exported.under(key));

        assertThat(lead.page()).hasURL(Pattern.compile(".*/projects/" + key + "/.*"));
        assertThat(lead.heading("Progress board")).isVisible();
        assertThat(lead.page().getByText("is here, and you lead it")).isVisible();
        assertThat(lead.page().locator("alongside-matrix tr[data-letter]")).hasCount(10);
        assertThat(lead.exports("projects/" + key)).isEqualTo(exported.under(key));
    }

    @Test
    void packIsTheSameBytesEachTime(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);

        assertThat(lead.downloadsPackOf(Demo.PORTSMOUTH)).isEqualTo(lead.downloadsPackOf(Demo.PORTSMOUTH));
    }

    @Test
    void faultsOfABadPackAreNamedByFileLineAndColumnAndNothingIsSaved(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);
        var key = newKey();
        var bad = lead.exports(Demo.PORTSMOUTH)
                .under(key)
                .with("ratings.csv", ",AMBER,", ",PURPLE,")
                .with("practice-changes.csv", ",11,", ",-11,")
                .with("mentions.csv", "1.1,", "9.9,");

        lead.open("projects/import").chooses(bad);

        assertThat(lead.heading("The pack was not imported")).isFocused();
        assertThat(fault(lead, "ratings.csv", "rating")).containsText(Pattern.compile("PURPLE"));
        assertThat(fault(lead, "ratings.csv", "rating").locator("td").nth(1)).hasText(Pattern.compile("\\d+"));
        assertThat(fault(lead, "practice-changes.csv", "changes")).isVisible();
        assertThat(fault(lead, "mentions.csv", "descriptor")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.open("projects/" + key + "/board");
        assertThat(lead.heading("We cannot find this page")).isVisible();
        lead.hasReadThatItWasRefused();
    }

    @Test
    void keyThatExistsIsRefused(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);
        var exported = lead.exports(Demo.HARBOUR);

        lead.open("projects/import").chooses(exported);

        assertThat(fault(lead, "project.csv", "key")).containsText("There is a project with the key");
    }

    @Test
    void whatIsNoPackIsRefusedInOneSentence(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open("projects/import");

        lead.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("pack.zip", "application/zip", "not a zip".getBytes(UTF_8)));

        assertThat(lead.page().getByText("This is not a zip file")).isVisible();
    }

    @Test
    void samePackChosenInTwoTabsAtOnceMakesOneProject(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);
        var key = newKey();
        var pack = lead.exports(Demo.HARBOUR).under(key).zipped();
        var first = lead.open("projects/import").page();
        var second = lead.opensAnotherTab().open("projects/import").page();

        first.locator("input[type=file]").setInputFiles(new FilePayload("pack.zip", "application/zip", pack));
        second.locator("input[type=file]").setInputFiles(new FilePayload("pack.zip", "application/zip", pack));

        var refused = "There is a project with the key";
        var ended = Pattern.compile("Progress board|" + refused);
        assertThat(first.locator("main")).containsText(ended);
        assertThat(second.locator("main")).containsText(ended);
        assertThat(first.getByText(refused).count() + second.getByText(refused).count())
                .isEqualTo(1);
        lead.open("projects");
        assertThat(lead.page().locator("a[href='projects/%s/board']".formatted(key)))
                .hasCount(1);
    }

    @Test
    void onlyWhoMayReadItAllTakesAPackAway(Portal portal) {
        var funder = portal.signedIn(DemoPerson.FUNDER);
        assertThat(funder.open(Demo.PORTSMOUTH + "/board").link("Pack")).hasCount(0);

        funder.open(Demo.PORTSMOUTH + "/pack");
        assertThat(funder.heading("We cannot find this page")).isVisible();
        funder.open("projects/import");
        assertThat(funder.heading("We cannot find this page")).isVisible();
        funder.hasReadThatItWasRefused();
    }

    private static String newKey() {
        return "walk-" + UUID.randomUUID();
    }

    private static Locator fault(Visitor visitor, String file, String column) {
        return visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(file))
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .getByRole(
                                        AriaRole.CELL,
                                        new Page.GetByRoleOptions()
                                                .setName(column)
                                                .setExact(true))))
                .first();
    }
}

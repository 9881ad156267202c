package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A head joins on a phone, between two lessons; the lead sees it on the list and lets another school withdraw. */
@Walk
class JoiningWalk {

    private static final Path PICTURES = Path.of("target/pictures/joining");

    @Test
    void headAcceptsOnAPhoneAndChangesTheirMind(Portal portal) {
        var head = portal.signedIn(DemoPerson.HEAD, Screen.PHONE);
        assertThat(head.heading("Read the joining agreement for Anchorlight Primary"))
                .isVisible();
        head.takePicture(PICTURES.resolve("home-360.png"));

        head.follow("Read the agreement");
        assertThat(head.heading("Working alongside each other")).isVisible();
        Accessibility.holdsOn(head.page(), Screen.PHONE);
        head.takePicture(PICTURES.resolve("before-360.png"));

        tick(head, "Actions", "Partner school");
        head.press("Accept the agreement").settles();
        assertThat(head.page().getByText("accepted version 1 on")).isVisible();
        Accessibility.holdsOn(head.page(), Screen.PHONE);
        head.takePicture(PICTURES.resolve("after-360.png"));

        head.press("Share nothing").settles();
        assertThat(head.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Share nothing")))
                .hasCount(0);
        head.open("");
        assertThat(head.heading("Read the joining agreement")).hasCount(0);

        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(Demo.HARBOUR + "/board");
        assertThat(member.page().locator("alongside-matrix tr[data-letter=A] th"))
                .hasText("A");
    }

    @Test
    void headLooksInTheDark(Portal portal) {
        var head = portal.signedInInTheDark(DemoPerson.HEAD, Screen.LAPTOP).open(Demo.HARBOUR + "/joining");
        Accessibility.holdsOn(head.page(), Screen.LAPTOP);
        head.takePicture(PICTURES.resolve("page-1280-dark.png"));
    }

    @Test
    void leadLetsASchoolWithdrawAndUndoesIt(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(Demo.HARBOUR + "/schools");
        assertThat(lead.heading("Schools")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("schools-1280.png"));

        lead.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw Gull"))
                .first()
                .click();
        assertThat(lead.page().getByLabel("Why")).isVisible();
        lead.press("Withdraw");
        assertThat(lead.page().getByText("Say in a sentence why.")).isVisible();
        lead.page().getByLabel("Why").fill("Its head has left.");
        Accessibility.axeFindsNothing(lead.page());
        lead.takePictureOfTheScreen(PICTURES.resolve("withdraw-1280.png"));
        lead.press("Withdraw").settles();
        assertThat(lead.page().getByText("Withdraws. Its last day is")).isVisible();

        lead.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo the withdrawal of"))
                .click();
        assertThat(lead.page().getByText("Withdraws. Its last day is")).hasCount(0);
    }

    @Test
    void listOfSchoolsIsForAPhoneToo(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD, Screen.PHONE).open(Demo.HARBOUR + "/schools");
        Accessibility.holdsOn(lead.page(), Screen.PHONE);
        lead.takePicture(PICTURES.resolve("schools-360.png"));

        var zoomed = portal.signedIn(DemoPerson.PROJECT_LEAD, Screen.ZOOMED).open(Demo.HARBOUR + "/schools");
        Accessibility.nothingScrollsSideways(zoomed.page());
        zoomed.open(Demo.HARBOUR + "/joining?school=A");
        Accessibility.nothingScrollsSideways(zoomed.page());
    }

    @Test
    void leadOpensTheHandingOverOfARole(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(Demo.HARBOUR + "/people");
        lead.page().getByLabel("Find by name, role or school").fill("Tealbrook");
        lead.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand over the role of Amina Tealbrook"))
                .first()
                .click();
        assertThat(lead.page().getByText("Nothing is waiting with Amina Tealbrook"))
                .isVisible();
        Accessibility.axeFindsNothing(lead.page());
        lead.takePictureOfTheScreen(PICTURES.resolve("hand-over-1280.png"));
        lead.press("Hand over");
        assertThat(lead.page().getByText("Choose who takes the role over.")).isVisible();
    }

    private static void tick(Visitor visitor, String kind, String audience) {
        visitor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(kind))
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(audience))
                .check();
        visitor.settles();
    }
}

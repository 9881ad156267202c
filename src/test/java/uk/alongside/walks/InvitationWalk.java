package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Asking somebody to take part, from the lead's dialog to the newcomer's first page. */
@Walk
class InvitationWalk {

    private static final Path PICTURES = Path.of("target/walks/invitation");
    private static final String PASSWORD = "nine kites over the common";

    @Test
    void leadInvitesASencoWhoReadsSetsAPasswordAndLandsInTheProject(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(Demo.HARBOUR + "/people");
        assertThat(lead.page().getByText("Nobody is invited yet.")).isVisible();
        lead.press("Invite somebody");
        var dialog = lead.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, named("Send the invitation")).click();
        assertThat(dialog.getByText("Enter the name as colleagues know it.")).isVisible();
        dialog.getByLabel("Name").fill("Nadia Fernhill");
        dialog.getByLabel("E-mail address").fill("nadia.fernhill@anchorlight.example");
        choose(lead, dialog, "Role", "SENCO");
        dialog.getByLabel("School").fill("Anchor");
        lead.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^A: Anchorlight.*")))
                .click();
        lead.takePictureOfTheScreen(PICTURES.resolve("invite.png"));
        dialog.getByRole(AriaRole.BUTTON, named("Send the invitation")).click();

        assertThat(lead.page().getByText("Nadia Fernhill, SENCO, Anchorlight Primary (invented)"))
                .isVisible();
        assertThat(lead.page().getByText(Pattern.compile("Waiting\\. Sent on .*; the link works until .*")))
                .isVisible();
        assertThat(dialog).hasCount(0);
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("people.png"));

        var link = linkInTheOutbox(portal, "nadia.fernhill@anchorlight.example");
        var nadia = portal.stranger(Screen.PHONE).open(link);
        assertThat(nadia.heading("Invitation to Harbour SEND project")).isVisible();
        assertThat(nadia.page().getByText("SENCO for Anchorlight Primary (invented)"))
                .isVisible();
        Accessibility.holdsOn(nadia.page(), Screen.PHONE);
        nadia.takePicture(PICTURES.resolve("accept-phone.png"));
        nadia.page().getByLabel("Choose a password").fill(PASSWORD);
        nadia.page().getByLabel("The password once more").fill(PASSWORD);
        nadia.page().getByLabel("I have read how my data is kept").check();
        nadia.press("Accept and go to the project");

        assertThat(nadia.page()).hasURL(Pattern.compile(".*/" + Demo.HARBOUR + "/.*"));
        nadia.settles();
        assertThat(nadia.link("People")).isVisible();
        nadia.follow("People");
        assertThat(nadia.page().getByText("The people of your own school in this project."))
                .isVisible();
        nadia.takePicture(PICTURES.resolve("people-phone.png"));
        Accessibility.holdsOn(nadia.page(), Screen.PHONE);

        lead.open(Demo.HARBOUR + "/people");
        assertThat(lead.page().getByText(Pattern.compile("^Accepted on .*"))).isVisible();
        var late = portal.stranger();
        late.open(link);
        assertThat(late.heading("This link does not work any more")).isVisible();
        late.hasReadThatItWasRefused();
    }

    @Test
    void listIsPastedCheckedMendedAndSentByKeysAlone(Portal portal) {
        var lead =
                portal.signedInInTheDark(DemoPerson.PROJECT_LEAD, Screen.PHONE).open(Demo.HARBOUR + "/people");
        lead.press("Invite a list");
        var people = lead.page().getByLabel("People, one on a line");
        people.fill("""
                Olga Marsh, olga.marsh@barnacle.example, SENCO, B
                Piet Marsh, piet.marsh, head, B
                """);
        people.press("Tab");
        lead.press("Check the list");

        assertThat(lead.page().getByText("Enter an e-mail address such as name@school.example."))
                .isVisible();
        lead.takePictureOfTheScreen(PICTURES.resolve("list-phone-dark.png"));
        lead.press("Send one, keep the rest");
        assertThat(people).hasValue("Piet Marsh, piet.marsh, head, B");
        people.fill("Piet Marsh, piet.marsh@barnacle.example, head, B");
        people.press("Tab");
        lead.press("Check the list");
        lead.press("Send one invitation");

        assertThat(lead.page().getByText("Piet Marsh, head, Barnacle Bay Primary (invented)"))
                .isVisible();
        lead.page().getByLabel("Withdraw the invitation to Olga Marsh").click();
        lead.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named("Withdraw"))
                .click();
        assertThat(lead.page().getByText("Withdrawn.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Without a mail server the platform admin reads the messages. */
    private static String linkInTheOutbox(Portal portal, String email) {
        var admin = portal.signedIn(DemoPerson.PLATFORM_ADMIN);
        admin.follow("Outbox");
        admin.takePicture(PICTURES.resolve("outbox.png"));
        admin.page()
                .getByLabel("Read Invitation to Harbour SEND project (invented), to " + email)
                .click();
        assertThat(admin.link("Look at the invitation")).isVisible();
        admin.takePictureOfTheScreen(PICTURES.resolve("message.png"));
        Accessibility.holdsOn(admin.page(), Screen.LAPTOP);
        var link = admin.link("Look at the invitation").getAttribute("href");
        return URI.create(link).getPath().substring(1);
    }

    private static void choose(Visitor visitor, Locator within, String label, String option) {
        within.getByLabel(label).click();
        visitor.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}

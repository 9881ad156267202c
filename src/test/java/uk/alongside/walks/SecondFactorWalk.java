package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.alongside.people.Authenticator;

/** Switching the second factor on, signing in with it, and switching it off again. */
@Walk
class SecondFactorWalk {

    private static final Path PICTURES = Path.of("target", "walks");

    @Test
    void funderSwitchesItOnSignsInWithACodeAndSwitchesItOff(Portal portal) {
        var funder = portal.signedIn(DemoPerson.FUNDER, Screen.PHONE);
        var page = funder.page();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(", your account"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Second factor"))
                .click();
        assertThat(funder.heading("Second factor")).isVisible();
        Accessibility.holdsOn(page, Screen.PHONE);

        funder.givesPassword(DemoPerson.FUNDER).press("Set it up");
        assertThat(page.locator("svg.qr")).isVisible();
        page.getByText("Enter it by hand instead").click();
        Accessibility.holdsOn(page, Screen.PHONE);
        funder.takePicture(PICTURES.resolve("second-factor-set-up.png"));
        var app = new Authenticator(page.locator(".plain-secret").textContent());
        var now = Instant.now();
        page.getByLabel("The six digits").fill(app.shows(now));
        funder.press("Switch it on");

        assertThat(funder.heading("Your second factor is on")).isVisible();
        assertThat(page.locator(".plain-codes li")).hasCount(10);
        Accessibility.holdsOn(page, Screen.PHONE);
        funder.takePicture(PICTURES.resolve("second-factor-codes.png"));
        var file = page.waitForDownload(() -> funder.press("Keep them as a file"));
        assertThat(file.suggestedFilename()).isEqualTo("alongside-recovery-codes.txt");
        funder.follow("I have kept them: go to your home page");

        funder.signOut();
        funder.enters(DemoPerson.FUNDER);
        assertThat(funder.heading("Enter a code")).isVisible();
        Accessibility.holdsOn(page, Screen.PHONE);
        funder.takePicture(PICTURES.resolve("second-factor-code.png"));
        page.getByLabel("Code").fill("000000");
        funder.press("Sign in");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not the code of this moment");
        page.getByLabel("Code").fill(app.shows(now.plusSeconds(30)));
        funder.press("Sign in");
        assertThat(page).hasTitle("Home – Alongside");

        funder.open("account/second-factor").givesPassword(DemoPerson.FUNDER).press("Switch it off");
        assertThat(page.getByText("It is off.")).isVisible();
        funder.hasReadThatItWasRefused();
    }
}

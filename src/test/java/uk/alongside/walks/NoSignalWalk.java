package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The train goes into a tunnel: what is on the screen stays there. */
@Walk
class NoSignalWalk {

    @Test
    void pageStaysWhileThereIsNoSignalAndGoesOnAfterwards(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD, Screen.PHONE).open(Demo.PORTSMOUTH + "/board");
        var page = lead.page();

        lead.browser().setOffline(true);
        lead.link("Work plan").first().click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("No signal. This page stays as it is");
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(page.locator("iframe")).hasCount(0);

        lead.browser().setOffline(false);
        assertThat(page.getByText("No signal. This page stays as it is")).hasCount(0);
        lead.link("Work plan").first().click();
        assertThat(lead.heading("Work plan")).isVisible();
    }
}

package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Coming to the portal: what is served, and what stands before the door. */
@Walk
class ArrivalWalk {

    @Test
    void pagesAreTheBundledOnesOfProduction(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);

        assertThat(lead.page().evaluate("() => Object.values(window.Vaadin.Flow.clients)[0].productionMode"))
                .isEqualTo(true);
        assertThat(lead.page().locator("vaadin-dev-tools, copilot-main")).hasCount(0);
    }

    @Test
    void strangerIsAskedToSignIn(Portal portal) {
        var stranger = portal.stranger().open("projects");

        assertThat(stranger.heading("Sign in")).isVisible();
        Accessibility.holdsOn(stranger.page(), Screen.LAPTOP);
    }
}

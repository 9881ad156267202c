package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coming in, going out, and what is left on the screen afterwards. */
@Walk
class SignInWalk {

    @ParameterizedTest
    @EnumSource
    void everyRoleSignsInAndLandsAtHome(DemoPerson person, Portal portal) {
        var visitor = portal.signedIn(person);

        assertThat(visitor.page().locator("h1")).hasText(Pattern.compile("Good (morning|afternoon|evening), .*"));
        assertThat(visitor.page()).hasTitle("Home – Alongside");
    }

    @Test
    void pagesAreTheBundledOnesOfProduction(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);

        assertThat((Boolean) lead.page().evaluate("() => !!document.querySelector('script[src*=\"VAADIN/build\"]')"))
                .as("the page loads a bundle made ahead")
                .isTrue();
        assertThat(lead.page().locator("vaadin-dev-tools, copilot-main")).hasCount(0);
    }

    @Test
    void wrongPasswordIsAnsweredInOneSentenceThatTellsNobodyWhoHasAnAccount(Portal portal) {
        var stranger = portal.stranger().open("login");
        stranger.page().getByLabel("E-mail address").fill("nobody@example.org");
        stranger.page().getByLabel("Password").fill("not the password");

        stranger.press("Sign in");

        assertThat(stranger.page().getByRole(AriaRole.ALERT)).containsText("We could not sign you in");
        assertThat(stranger.page().getByLabel("E-mail address")).hasValue("nobody@example.org");
        assertThat(stranger.page().getByLabel("Password")).isFocused();
        assertThat(stranger.page().getByLabel("Password")).hasAttribute("aria-describedby", "notice");
        Accessibility.holdsOn(stranger.page(), Screen.LAPTOP);
        stranger.hasReadThatItWasRefused();
    }

    @Test
    void whoeverOpensALinkIsLedThereAfterSigningIn(Portal portal) {
        var lead = portal.stranger().open(Demo.PORTSMOUTH + "/board?asOf=2019-01-31");
        assertThat(lead.heading("Sign in")).isVisible();

        lead.enters(DemoPerson.PROJECT_LEAD);

        assertThat(lead.page()).hasURL(Pattern.compile(".*/board\\?asOf=2019-01-31.*"));
        assertThat(lead.page().getByText("As of 31 January 2019")).isVisible();
    }

    @Test
    void afterSigningOutTheBackButtonShowsNothing(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(Demo.PORTSMOUTH + "/board");
        assertThat(lead.heading("Progress board")).isVisible();

        lead.signOut();
        assertThat(lead.page().getByText("You have signed out.")).isVisible();
        lead.page().goBack();

        assertThat(lead.heading("Sign in")).isVisible();
        assertThat(lead.page().getByText("Schools by theme")).hasCount(0);
    }

    @Test
    void whoeverWasAwayForTooLongIsToldAndSignsInAgain(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(Demo.PORTSMOUTH + "/board");
        lead.sessionRunsOut();

        lead.page().getByLabel("Primary, 15").check();

        assertThat(lead.page().getByText("You were away for a while")).isVisible();
        lead.page().getByText("Click here to sign in again").click();
        assertThat(lead.heading("Sign in")).isVisible();
        lead.hasReadThatItWasRefused();
    }

    @Test
    void secondTabIsSignedInAndSignedOutWithTheFirst(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);
        var first = lead.page();

        lead.opensAnotherTab().open(Demo.PORTSMOUTH + "/board");
        assertThat(lead.heading("Progress board")).isVisible();
        lead.looksAt(first).signOut();
        lead.open(Demo.PORTSMOUTH + "/board");

        assertThat(lead.heading("Sign in")).isVisible();
        lead.hasReadThatItWasRefused();
    }
}

package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A reader without a mouse gets about by the parts of the page, and is told where they have come to. */
@Walk
class KeysWalk {

    @Test
    void partsOfThePageFollowOneAnother(Portal portal) {
        var page = portal.signedIn(DemoPerson.PROJECT_LEAD).open("").page();

        page.keyboard().press("F6");
        assertThat(page.locator("header.bar")).isFocused();
        page.keyboard().press("F6");
        assertThat(page.locator("nav.side")).isFocused();
        page.keyboard().press("F6");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Shift+F6");
        assertThat(page.locator("nav.side")).isFocused();
    }

    @Test
    void newPageIsEnteredAtItsName(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open("");

        lead.link("Projects").first().press("Enter");

        assertThat(lead.heading("Projects")).isFocused();
    }

    @Test
    void questionMarkListsTheKeysUntilItIsSwitchedOff(Portal portal) {
        for (var screen : Screen.values()) {
            var lead = portal.signedIn(DemoPerson.PROJECT_LEAD, screen).open("");
            var page = lead.page();
            var list = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));

            page.keyboard().press("?");
            assertThat(list).isVisible();
            Accessibility.holdsOn(page, screen);
            list.getByRole(AriaRole.CHECKBOX).uncheck();
            list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                    .click();
            assertThat(list).hasCount(0);

            page.keyboard().press("?");
            assertThat(list).hasCount(0);
        }
    }
}

package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A coach on the train reads the board on a phone: a table cannot shrink and keep its words, so it turns over. */
@Walk
class PhoneWalk {

    private static final String BOARD = Demo.PORTSMOUTH + "/board";

    @Test
    void boardTurnsOverToThemesWithTheSchoolsUnderEachWord(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP, Screen.PHONE).open(BOARD);

        assertThat(member.page().getByRole(AriaRole.GRID)).isHidden();
        var theme = card(member, "1. Improving outcomes");
        assertThat(theme).containsText("half or more, 3");
        assertThat(theme).containsText("A G S");
        assertThat(card(member, "6. Developing provision")).containsText("most, 3");
    }

    @Test
    void boardTurnsOverToSchoolsWhereATapGivesTheWords(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP, Screen.PHONE).open(BOARD);

        member.page()
                .getByText("By school", new Page.GetByTextOptions().setExact(true))
                .tap();
        assertThat(card(member, "1. Improving outcomes")).isHidden();
        var school = member.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(member.page().getByText("School A", new Page.GetByTextOptions().setExact(true))))
                .first();
        school.getByText("School A", new Locator.GetByTextOptions().setExact(true))
                .tap();

        assertThat(school.getByText("half or more").first()).isVisible();
        Accessibility.holdsOn(member.page(), Screen.PHONE);
        school.getByRole(AriaRole.LINK).tap();
        assertThat(member.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("School A")))
                .isVisible();
    }

    @Test
    void menuComesOverThePageAndGoesAgain(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP, Screen.PHONE).open(BOARD);
        assertThat(member.link("Home")).not().isInViewport();

        member.press("Menu");
        assertThat(member.link("Home")).isInViewport();
        Accessibility.axeFindsNothing(member.page());
        member.link("Home").tap();

        assertThat(member.page()).hasTitle("Home – Alongside");
        assertThat(member.link("Home")).not().isInViewport();
    }

    private static Locator card(Visitor visitor, String theme) {
        return visitor.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(theme))));
    }
}

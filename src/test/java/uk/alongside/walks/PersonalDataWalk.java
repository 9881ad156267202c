package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is held about people, seen by themselves, by a lead, and by whoever looks after the portal. */
@Walk
class PersonalDataWalk {

    @Test
    void leadLooksForWordsAndSeesWhereTheyStand(Portal portal) {
        var visitor = portal.strangerInTheDark(Screen.PHONE).signIn(DemoPerson.PROJECT_LEAD);
        var page = visitor.page();
        visitor.open(Demo.HARBOUR + "/remove");
        page.getByLabel("Name or words").fill("coach");
        page.getByRole(AriaRole.BUTTON, named("Look where they stand")).click();
        assertThat(page.getByText("They stand in")).isVisible();
        hold(visitor, "remove");
        page.getByRole(AriaRole.BUTTON, named("Remove them")).click();
        assertThat(page.getByText("Nobody can undo this")).isVisible();
        hold(visitor, "remove-asked");
        page.getByRole(AriaRole.BUTTON, named("Cancel")).click();

        visitor.open(Demo.HARBOUR + "/data-kept");
        assertThat(page.getByText("What will go")).isVisible();
        hold(visitor, "data-kept");
        visitor.open(Demo.HARBOUR + "/trail?what=role");
        assertThat(page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("role");
        hold(visitor, "trail");
        visitor.open("account/my-data");
        hold(visitor, "my-data");
    }

    @Test
    void adminFindsAnAccountAndSeesWhatErasingMeans(Portal portal) {
        var visitor = portal.signedIn(DemoPerson.PLATFORM_ADMIN, Screen.PHONE);
        var page = visitor.page();
        visitor.open("accounts");
        hold(visitor, "accounts");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Manage the account of"))
                .first()
                .click();
        assertThat(page.getByText("First shows what will happen.")).isVisible();
        hold(visitor, "account");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Erase this person"))
                .click();
        assertThat(page.getByText("What will happen")).isVisible();
        hold(visitor, "erase");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void hold(Visitor visitor, String name) {
        visitor.takePicture(Path.of("target/pictures/personal-data", name + ".png"));
        Accessibility.holdsOn(visitor.page(), Screen.PHONE);
    }
}

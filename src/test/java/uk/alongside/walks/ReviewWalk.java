package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import uk.alongside.audits.AuditId;

/** A SENCO answers the school's self-review: by keyboard, on a phone, and with a connection that comes and goes. */
@Walk
@Import(OpenReview.class)
class ReviewWalk {

    private static final Path PICTURES = Path.of("target/pictures/review");

    private final OpenReview reviews;

    ReviewWalk(OpenReview reviews) {
        this.reviews = reviews;
    }

    @Test
    void sencoAnswersByKeyboard(Portal portal) {
        var audit = reviews.ofSchoolA("Keyboard round");
        var senco = portal.signedIn(DemoPerson.SENCO).open(address(audit));
        var page = senco.page();
        assertThat(page.getByText("Statement 1 of")).isVisible();
        senco.takePicture(PICTURES.resolve("one-1280.png"));
        page.locator(".scale input").first().focus();
        page.keyboard().press("3");
        assertThat(page.getByText("kept at")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Statement 2 of")).isVisible();
        Accessibility.holdsOn(page, Screen.LAPTOP);
        page.getByLabel("Whole area").check();
        senco.takePicture(PICTURES.resolve("whole-1280.png"));
        Accessibility.holdsOn(page, Screen.LAPTOP);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next area:")))
                .isVisible();
    }

    @Test
    void sencoAnswersOnAPhone(Portal portal) {
        var audit = reviews.ofSchoolA("Phone round");
        var senco = portal.signedIn(DemoPerson.SENCO, Screen.PHONE).open(address(audit));
        assertThat(senco.page().getByText("Statement 1 of")).isVisible();
        senco.takePicture(PICTURES.resolve("one-360.png"));
        Accessibility.holdsOn(senco.page(), Screen.PHONE);
        var dark = portal.signedInInTheDark(DemoPerson.SENCO, Screen.LAPTOP).open(address(audit));
        assertThat(dark.page().getByText("Statement 1 of")).isVisible();
        dark.takePicture(PICTURES.resolve("one-1280-dark.png"));
        Accessibility.holdsOn(dark.page(), Screen.LAPTOP);
    }

    private static String address(AuditId audit) {
        return Demo.HARBOUR + "/reviews/" + audit.value();
    }
}

package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
        page.getByText("Statement 1 of").waitFor();
        senco.takePicture(PicturesWalk.ALBUM.resolve("self-review-1280.png"));
        page.keyboard().press("3");
        assertThat(page.getByText("kept at")).isVisible();
        page.keyboard().press("Enter");
        assertThat(statement(page)).hasValue(Pattern.compile("2 of .*"));
        Accessibility.holdsOn(page, Screen.LAPTOP);
        page.getByLabel("Whole area").check();
        senco.takePicture(PICTURES.resolve("whole-1280.png"));
        Accessibility.holdsOn(page, Screen.LAPTOP);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next area:")))
                .isVisible();
    }

    @Test
    void whatIsChosenStandsThereWhicheverWaySomebodyComesBackToIt(Portal portal) {
        var audit = reviews.ofSchoolA("There and back");
        var senco = portal.signedIn(DemoPerson.SENCO).open(address(audit));
        var page = senco.page();
        var answers = List.of("4", "2", "3", "1");
        for (int number = 1; number <= answers.size(); number++) {
            assertThat(statement(page)).hasValue(Pattern.compile(number + " of .*"));
            page.keyboard().press(answers.get(number - 1));
            assertThat(page.locator(".scale :checked")).hasAttribute("value", answers.get(number - 1));
            senco.press("Next statement");
        }
        page.waitForCondition(() -> reviews.answersOf(audit) == answers.size());
        assertThat(page.getByText("About 2 hours 30 minutes left in all, 10 in this area."))
                .isVisible();
        for (int number = answers.size(); number >= 1; number--) {
            senco.press("Back");
            standsAt(page, number, answers);
        }
        for (int number = 2; number <= answers.size(); number++) {
            senco.press("Next statement");
            standsAt(page, number, answers);
        }
        for (int number : List.of(1, 4, 2, 3)) {
            statement(page).selectOption(new SelectOption().setIndex(number - 1));
            standsAt(page, number, answers);
        }
        senco.open("").open(address(audit));
        assertThat(statement(page)).hasValue(Pattern.compile("5 of .*"));
    }

    private static void standsAt(Page page, int number, List<String> answers) {
        assertThat(statement(page)).hasValue(Pattern.compile(number + " of .*"));
        assertThat(page.locator(".scale :checked")).hasAttribute("value", answers.get(number - 1));
    }

    private static Locator statement(Page page) {
        return page.getByLabel("Statement", new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void sencoAnswersOnAPhone(Portal portal) {
        var audit = reviews.ofSchoolA("Phone round");
        var senco = portal.signedIn(DemoPerson.SENCO, Screen.PHONE).open(address(audit));
        senco.page().getByText("Statement 1 of").waitFor();
        senco.takePicture(PICTURES.resolve("one-360.png"));
        Accessibility.holdsOn(senco.page(), Screen.PHONE);
        var dark = portal.signedInInTheDark(DemoPerson.SENCO, Screen.LAPTOP).open(address(audit));
        dark.page().getByText("Statement 1 of").waitFor();
        dark.takePicture(PICTURES.resolve("one-1280-dark.png"));
        Accessibility.holdsOn(dark.page(), Screen.LAPTOP);
    }

    /** 78 statements, five tunnels: answering goes on from area to area, and everything arrives. */
    @Test
    void wholeReviewIsAnsweredByKeyboardWithFiveTunnels(Portal portal) {
        var audit = reviews.ofSchoolA("Five tunnels");
        var senco = portal.signedIn(DemoPerson.SENCO).open(address(audit));
        var page = senco.page();
        page.getByText("Statement 1 of").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var all = reviews.statementsOf(audit);
        page.locator(".scale input").first().focus();
        for (int number = 0; number < all; number++) {
            if (number % 14 == 5) {
                senco.browser().setOffline(true);
            }
            if (number % 14 == 12) {
                senco.browser().setOffline(false);
            }
            var statement = page.locator(".statement").textContent();
            page.keyboard().press(String.valueOf(1 + number % 4));
            page.keyboard().press("Enter");
            if (number + 1 < all) {
                assertThat(page.locator(".statement")).not().hasText(statement);
            }
        }
        senco.browser().setOffline(false);
        assertThat(senco.heading("Check and send")).isVisible();
        page.waitForCondition(() -> reviews.answersOf(audit) == all);
        senco.hasBeenWithoutSignal();
    }

    @Test
    void sentenceOutlivesTheSession(Portal portal) {
        var audit = reviews.ofSchoolA("Session ends");
        var senco = portal.signedIn(DemoPerson.SENCO).open(address(audit));
        var page = senco.page();
        var box = page.getByLabel("What shows it?");
        box.fill("We asked 41 families");
        assertThat(page.getByText("kept at").first()).isVisible();
        senco.sessionRunsOut();
        box.pressSequentially(" and again in October.");
        assertThat(page.getByText("Sign in again: nothing is lost.").first()).isVisible();
        senco.opensAnotherTab().signIn(DemoPerson.SENCO);
        senco.page()
                .waitForCondition(() -> reviews.textsOf(audit).contains("We asked 41 families and again in October."));
        senco.hasReadThatItWasRefused();
    }

    @Test
    void twoBrowsersOnOneReviewSeeEachOther(Portal portal) {
        var audit = reviews.ofSchoolA("Two browsers");
        var one = portal.signedIn(DemoPerson.SENCO).open(address(audit));
        var other = portal.signedIn(DemoPerson.SENCO, Screen.PHONE).open(address(audit));
        other.page().getByText("Statement 1 of").waitFor();
        one.page().locator(".scale input[value='2']").check();
        assertThat(other.page().locator(".scale input[value='2']")).isChecked();
        one.page().getByLabel("What shows it?").fill("Written at the laptop.");
        assertThat(other.page().getByLabel("What shows it?")).hasValue("Written at the laptop.");
    }

    @Test
    void whoIsAskedNoLongerWhileAnsweringIsTold(Portal portal) {
        var audit = reviews.ofSchoolA("Asked no longer");
        var colleague = reviews.asksAColleague(audit);
        var staff = portal.signedIn(DemoPerson.SCHOOL_STAFF).open(Demo.HARBOUR + "/reviews/" + colleague.value());
        var page = staff.page();
        page.locator(".scale input").first().focus();
        page.keyboard().press("2");
        assertThat(page.getByText("kept at")).isVisible();
        staff.takePicture(PICTURES.resolve("colleague-1280.png"));
        Accessibility.holdsOn(page, Screen.LAPTOP);

        reviews.asksNoLonger(colleague);
        page.keyboard().press("3");

        assertThat(page.locator("[data-state='refused'], .wrong, .trouble").first())
                .isVisible();
        staff.takePicture(PICTURES.resolve("withdrawn-1280.png"));
        staff.hasReadThatItWasRefused();
    }

    private static String address(AuditId audit) {
        return Demo.HARBOUR + "/reviews/" + audit.value();
    }
}

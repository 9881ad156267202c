package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.RespondentKind;

/** People without an account answer through a link: a parent without signal, a pupil with help, a family that reads Urdu. */
@Walk
@Import(OpenReview.class)
class AnswerLinkWalk {

    private static final Path PICTURES = Path.of("target/pictures/answer");

    /** A device with two voices. */
    private static final String VOICES = """
            const said = [];
            Object.defineProperty(window, 'speechSynthesis', {value: Object.assign(new EventTarget(), {
              getVoices: () => [{lang: 'en-GB', name: 'Daniel'}, {lang: 'pl-PL', name: 'Zosia'}],
              speak: speech => said.push(`${speech.lang}: ${speech.text}`),
              cancel: () => undefined
            })});
            window.SpeechSynthesisUtterance = class extends EventTarget {
              constructor(text) { super(); this.text = text; }
            };
            window.said = said;""";

    private final OpenReview reviews;

    AnswerLinkWalk(OpenReview reviews) {
        this.reviews = reviews;
    }

    @Test
    void parentAnswersOnAPhoneAndTheSignalGoes(Portal portal) {
        var audit = reviews.ofSchoolA("Parent by link");
        var link = reviews.linkTo(audit, RespondentKind.PARENT, "en");
        var parent = portal.stranger(Screen.PHONE).open("answer/" + link);
        var page = parent.page();
        assertThat(parent.heading("What do you think?")).isVisible();
        assertThat(page.locator(".answer-card.here")).hasCount(1);
        Accessibility.holdsOn(page, Screen.PHONE);
        parent.takePicture(PICTURES.resolve("parent-360.png"));

        choose(page, "Mostly");
        assertThat(page.locator(".answer-line")).containsText("Kept at");
        parent.press("Next");
        assertThat(page.locator(".answer-card.here .answer-number")).containsText("Question 2 of");
        assertThat(page.locator(".answer-card.here legend")).isFocused();
        parent.browser().setOffline(true);
        choose(page, "Not yet");
        assertThat(page.locator(".answer-line")).containsText("No signal. Kept on this device at");
        parent.press("Next");
        choose(page, "Yes, always");
        parent.takePicture(PICTURES.resolve("parent-360-no-signal.png"));
        finish(page);
        assertThat(page.getByText("There is no signal. Keep this page open")).isVisible();
        assertThat(reviews.answersBehind(link)).isEqualTo(1);

        parent.browser().setOffline(false);
        page.waitForCondition(() -> reviews.answersBehind(link) == 3);
        assertThat(page.locator(".answer-line")).containsText("Kept at");
        page.reload();
        assertThat(page.locator(".answer-card.here .answer-number")).containsText("Question 4 of");
        finish(page);
        assertThat(parent.heading("Thank you")).isVisible();
        Accessibility.holdsOn(page, Screen.PHONE);
        parent.takePicture(PICTURES.resolve("thanks-360.png"));
        page.reload();
        assertThat(page.getByText("This link is used up now.")).isVisible();
        parent.hasBeenWithoutSignal();
    }

    @Test
    void wordsThatNameAChildAreAskedAbout(Portal portal) {
        var audit = reviews.ofSchoolA("Words by link");
        var link = reviews.linkTo(audit, RespondentKind.PARENT, "en");
        var parent = portal.strangerInTheDark(Screen.PHONE).open("answer/" + link);
        var page = parent.page();
        var card = page.locator(".answer-card.here");
        card.getByLabel("Do you want to say more?").fill("My son Tom Baker was left out of the trip.");
        assertThat(card.getByText("This looks as if it names a pupil")).isVisible();
        Accessibility.holdsOn(page, Screen.PHONE);
        parent.takePicture(PICTURES.resolve("name-360-dark.png"));
        finish(page);
        assertThat(page.locator("main > .answer-refused")).containsText("named a pupil");
        card.getByLabel("No child is named here").check();
        finish(page);
        assertThat(parent.heading("Thank you")).isVisible();
        parent.hasReadThatItWasRefused();
    }

    @Test
    void pupilAnswersWithHelpAndByTheKeyboard(Portal portal) {
        var audit = reviews.ofSchoolA("Pupil by link");
        var link = reviews.linkTo(audit, RespondentKind.PUPIL, "en");
        var pupil = portal.stranger(Screen.LAPTOP);
        pupil.browser().addInitScript(VOICES);
        var page = pupil.open("answer/" + link).page();
        assertThat(page.getByText("Childline: 0800 1111")).isVisible();
        assertThat(page.locator("textarea")).hasCount(0);
        Accessibility.holdsOn(page, Screen.LAPTOP);
        pupil.takePicture(PICTURES.resolve("pupil-1280.png"));

        var card = page.locator(".answer-card.here");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Read aloud"))
                .click();
        assertThat((String) page.evaluate("said.join()"))
                .startsWith("en-GB: ")
                .contains(card.locator(".answer-text").innerText())
                .contains("Not yet. A little. Mostly. Yes, always. I don’t know.");
        card.getByLabel("Not yet").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.waitForCondition(() -> reviews.answersBehind(link) == 1);
        page.waitForCondition(() -> reviews.helpedBehind(link));
        assertThat(page.evaluate("async () => (await indexedDB.databases()).length"))
                .as("nothing stays on a tablet that the next child takes")
                .isEqualTo(0);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".answer-card.here .answer-number")).containsText("Question 2 of");
        assertThat(page.getByText("Childline: 0800 1111")).isInViewport();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".answer-card:visible"))
                .hasCount(page.locator(".answer-card").count());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        finish(page);
        assertThat(pupil.heading("Thank you")).isVisible();
    }

    @Test
    void familyReadsUrdu(Portal portal) {
        var audit = reviews.ofSchoolA("Urdu by link");
        var link = reviews.linkTo(audit, RespondentKind.PARENT, "ur");
        for (var look : Map.of("360-dark", Screen.PHONE, "1280", Screen.LAPTOP).entrySet()) {
            var parent = look.getKey().endsWith("dark")
                    ? portal.strangerInTheDark(look.getValue())
                    : portal.stranger(look.getValue());
            var page = parent.open("answer/" + link).page();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("html")).hasAttribute("lang", "ur");
            assertThat(page.locator(".answer-card.here")).hasAttribute("dir", "rtl");
            assertThat(page.locator(".answer-card[lang=en-GB]").first()).hasAttribute("dir", "ltr");
            Accessibility.axeFindsNothing(page);
            Accessibility.nothingScrollsSideways(page);
            parent.takePicture(PICTURES.resolve("urdu-" + look.getKey() + ".png"));
        }
        var page = portal.visitors().getLast().page();
        page.getByText("ہاں، ہمیشہ").first().click();
        page.waitForCondition(() -> reviews.answersBehind(link) == 1);
        portal.visitors().getLast().follow("English");
        assertThat(page.locator("html")).hasAttribute("lang", "en-GB");
        assertThat(page.locator(".answer-card").first().getByLabel("Yes, always"))
                .isChecked();
    }

    @Test
    void linkThatOpensNothingIsKindToEverybody(Portal portal) {
        var stranger = portal.strangerInTheDark(Screen.PHONE).open("answer/" + "A".repeat(43));
        assertThat(stranger.heading("This link opens nothing now")).isVisible();
        Accessibility.holdsOn(stranger.page(), Screen.PHONE);
        stranger.takePicture(PICTURES.resolve("nothing-360-dark.png"));
        stranger.hasReadThatItWasRefused();
    }

    @Test
    void sencoMakesLinksAndPrintsThem(Portal portal) {
        var audit = reviews.ofSchoolA("Making links");
        makesLinks(portal.signedIn(DemoPerson.SENCO), audit, Screen.LAPTOP, "1280");
        makesLinks(portal.signedInInTheDark(DemoPerson.SENCO, Screen.PHONE), audit, Screen.PHONE, "360-dark");
    }

    private static void makesLinks(Visitor senco, AuditId audit, Screen screen, String name) {
        senco.open(Demo.HARBOUR + "/reviews/" + audit.value() + "/colleagues");
        var page = senco.page();
        senco.press("Make links");
        var dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Make links"));
        dialog.getByLabel("What you call them").fill("Parents of Year 3");
        dialog.getByLabel("How many links").fill("3");
        Accessibility.axeFindsNothing(page);
        senco.takePictureOfTheScreen(PICTURES.resolve("form-" + name + ".png"));
        senco.press("Make them");
        assertThat(senco.heading("3 new links")).isVisible();
        assertThat(page.locator(".link-card .qr")).hasCount(3);
        senco.settles();
        Accessibility.holdsOn(page, screen);
        senco.takePicture(PICTURES.resolve("cards-" + name + ".png"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        senco.takePicture(PICTURES.resolve("cards-print-" + name + ".png"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        var address = page.locator(".link-card .address").first().innerText();
        senco.opensAnotherTab().open(address.substring(address.indexOf("/answer/") + 1));
        assertThat(senco.heading("What do you think?")).isVisible();
    }

    private static void choose(Page page, String answer) {
        page.locator(".answer-card.here")
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** To the end, and out. */
    private static void finish(Page page) {
        var next = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next").setExact(true));
        while (next.isVisible()) {
            next.click();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have finished"))
                .click();
    }
}

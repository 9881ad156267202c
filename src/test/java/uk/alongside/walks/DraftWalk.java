package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.DraftExamples;
import uk.alongside.drafts.DraftExamples.Scribbles;
import uk.alongside.drafts.DraftKey;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;

/** Whatever happens to the line, the server, the cookies or the tab: nothing that somebody typed is lost. */
@Walk
@Import(DraftExamples.class)
class DraftWalk {

    private static final Path PICTURES = Path.of("target/pictures/drafts");
    private static final String WRITES = "**/drafts/" + DraftExamples.KIND + "/**";
    private static final String LABEL = "How do we listen to pupils?";

    private final Scribbles scribbles;
    private final JdbcClient jdbc;
    private final UUID part = UUID.randomUUID();
    private UUID document = UUID.randomUUID();
    private PersonId senco = PersonId.next();
    private PersonId head = PersonId.next();

    DraftWalk(Scribbles scribbles, JdbcClient jdbc) {
        this.scribbles = scribbles;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoOfASchoolWriteOneDocument(Portal portal) {
        senco = person(portal, DemoPerson.SENCO);
        head = person(portal, DemoPerson.HEAD);
        document = scribbles.open(project(), senco, head);
    }

    @Test
    void textIsKeptAsItIsTypedAndThePageSaysWhen(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);

        place.types("Every Monday the council meets.").isKept();

        assertThat(kept().field("text")).isEqualTo("Every Monday the council meets.");
        place.waitsUntilTheDeviceHas(0);
        assertThat(place.aloud()).isEmpty();
        Accessibility.holdsOn(place.page(), Screen.LAPTOP);
    }

    @Test
    void signalComesAndGoesFiveTimesAndEverythingArrivesOnce(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.PHONE);
        var browser = place.page().context();
        var written = new StringBuilder();
        for (var tunnel = 1; tunnel <= 5; tunnel++) {
            var before = "Before tunnel %d. ".formatted(tunnel);
            var within = "In tunnel %d. ".formatted(tunnel);
            written.append(before).append(within);
            place.types(before).isKept();
            browser.setOffline(true);
            place.types(within).says("No signal. Kept on this device at");
            if (tunnel == 1) {
                assertThat(place.aloud()).containsText("No signal.");
                place.waitsUntilTheDeviceHas(1);
                assertThat(place.onTheDevice().getFirst()).doesNotContain("tunnel", "Before");
                Accessibility.holdsOn(place.page(), Screen.PHONE);
                place.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("no-signal-360.png")));
            }
            browser.setOffline(false);
            place.isKept();
        }
        assertThat(place.aloud()).hasText("Everything is kept again.");
        assertThat(kept().field("text")).isEqualTo(written.toString());
        place.waitsUntilTheDeviceHas(0);
        lastVisitor(portal).hasBeenWithoutSignal();
    }

    @Test
    void tabIsClosedWithoutSignalAndTheNextOneSendsIt(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        visitor.browser().setOffline(true);
        place.types("Written on the train").says("No signal. Kept on this device at");
        place.waitsUntilTheDeviceHas(1);
        visitor.page().close();

        visitor.browser().setOffline(false);
        visitor.opensAnotherTab().open("");

        visitor.page().waitForCondition(() -> kept().field("text").equals("Written on the train"));
        assertThat(place.appears().field()).hasValue("Written on the train");
        place.waitsUntilTheDeviceHas(0);
        visitor.hasBeenWithoutSignal();
    }

    @Test
    void tabIsClosedInTheMiddleOfAWord(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        place.types("Kept before. ").isKept().types("And a word mo");
        visitor.page().close();

        visitor.opensAnotherTab().open("");

        visitor.page().waitForCondition(() -> kept().field("text").equals("Kept before. And a word mo"));
        assertThat(place.appears().field()).hasValue("Kept before. And a word mo");
        assertThat(visitor.page().getByText("Two versions")).hasCount(0);
        // The last word was on its way twice, from the tab that went and from the one that came.
        visitor.hasReadThatItWasRefused();
    }

    @Test
    void serverDiesBetweenKeepingAndAnsweringAndTheWriteIsDoneOnce(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var tries = new AtomicInteger();
        place.page().route(WRITES, route -> {
            if (tries.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        place.types("Once and no more").isKept();

        assertThat(tries.get()).isGreaterThan(1);
        assertThat(kept().field("text")).isEqualTo("Once and no more");
        assertThat(kept().version()).isEqualTo(1);
        lastVisitor(portal).hasBeenWithoutSignal();
    }

    @Test
    void serverIsAwayAndComesBackWithoutItsSessions(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        var writing = visitor.page();
        place.types("Half a ").isKept();
        writing.route("**/drafts/**", Route::abort);
        place.types("sentence").says("We could not reach the server. Kept on this device at");
        visitor.sessionRunsOut();
        writing.unroute("**/drafts/**");
        place.says("Sign in again: nothing is lost.");

        signsInBeside(visitor, DemoPerson.SENCO);

        visitor.looksAt(writing);
        place.isKept().types(", whole.");
        writing.waitForCondition(() -> kept().field("text").equals("Half a sentence, whole."));
        visitor.hasBeenWithoutSignal();
        visitor.hasReadThatItWasRefused();
    }

    @Test
    void cookiesAreDeletedInMidSentence(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        var writing = visitor.page();
        place.types("I was just ");
        visitor.browser().clearCookies();
        place.types("about to say").says("Sign in again: nothing is lost.");
        assertThat(place.aloud()).hasText("Sign in again: nothing is lost.");
        writing.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("sign-in-1280.png")));
        Accessibility.holdsOn(writing, Screen.LAPTOP);

        signsInBeside(visitor, DemoPerson.SENCO);

        visitor.looksAt(writing);
        place.isKept();
        assertThat(kept().field("text")).isEqualTo("I was just about to say");
        visitor.hasReadThatItWasRefused();
    }

    @Test
    void pageIsOpenedAgainAfterTheSessionEndedAndTheTextIsThere(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        visitor.sessionRunsOut();
        place.types("Before lunch").says("Sign in again: nothing is lost.");
        place.waitsUntilTheDeviceHas(1);

        visitor.open("").enters(DemoPerson.SENCO);

        visitor.page().waitForCondition(() -> kept().field("text").equals("Before lunch"));
        visitor.hasReadThatItWasRefused();
    }

    @Test
    void frameworksOwnNoticeDoesNotTakeThePageAwayFromUnsentText(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        var writing = visitor.page();
        visitor.sessionRunsOut();
        place.types("Still here").says("Sign in again: nothing is lost.");
        visitor.link("Alongside, home").click();
        var notice = writing.locator(".v-system-error");
        assertThat(notice).isVisible();

        var beside = writing.waitForPopup(notice::click);

        assertThat(place.field()).hasValue("Still here");
        visitor.looksAt(beside).enters(DemoPerson.SENCO);
        visitor.looksAt(writing);
        place.isKept();
        assertThat(kept().field("text")).isEqualTo("Still here");
        visitor.hasReadThatItWasRefused();
    }

    @Test
    void nextPersonOnTheSameBrowserNeverSeesIt(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        var writing = visitor.page();
        visitor.sessionRunsOut();
        place.types("Only for my eyes").says("Sign in again: nothing is lost.");
        place.waitsUntilTheDeviceHas(1);

        signsInBeside(visitor, DemoPerson.HEAD);

        assertThat(writing.getByText("Only for my eyes")).hasCount(0);
        writing.waitForCondition(() -> writing.locator("alongside-draft-text").count() == 0);
        var heads = new WritingPlace(visitor, document, part, LABEL);
        visitor.open("");
        assertThat(heads.appears().field()).hasValue("");
        assertThat(heads.onTheDevice()).hasSize(1);
        assertThat(heads.onTheDevice().getFirst()).doesNotContain("eyes");
        assertThat(kept()).isEqualTo(Draft.NONE);
        visitor.signOut();

        visitor.enters(DemoPerson.SENCO);

        visitor.page().waitForCondition(() -> kept().field("text").equals("Only for my eyes"));
        assertThat(kept().by()).contains(senco);
        visitor.hasReadThatItWasRefused();
    }

    @Test
    void twoPeopleSeeEachOthersFieldsArriveAndChooseBetweenTwoVersions(Portal portal) {
        var sencos = writes(portal, DemoPerson.SENCO, Screen.PHONE);
        var heads = writes(portal, DemoPerson.HEAD, Screen.LAPTOP);

        heads.chooses("judgement", "3");
        sencos.types("We ask each term.").isKept();
        assertThat(kept().field("judgement")).isEqualTo("3");
        heads.looks();
        assertThat(heads.field()).hasValue("We ask each term.");

        sencos.page().context().setOffline(true);
        sencos.types(" And in between.").says("No signal.");
        heads.types(" In writing.").isKept();
        sencos.page().context().setOffline(false);
        sencos.says("Two versions: yours and");
        sencos.field().blur();
        var dialog = sencos.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("We ask each term. And in between.");
        assertThat(dialog).containsText("We ask each term. In writing.");
        assertThat(choice(dialog, "Keep both, one under the other")).isFocused();
        Accessibility.axeFindsNothing(sencos.page());
        sencos.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("two-versions-360.png")));
        looksLike(sencos.page(), "two-versions");

        choice(dialog, "Keep both, one under the other").click();

        assertThat(dialog).hasCount(0);
        sencos.isKept();
        var both = "We ask each term. In writing.\n\nWe ask each term. And in between.";
        assertThat(sencos.field()).hasValue(both);
        assertThat(kept().field("text")).isEqualTo(both);
        portal.visitors().forEach(Visitor::hasBeenWithoutSignal);
        portal.visitors().forEach(Visitor::hasReadThatItWasRefused);
    }

    @Test
    void whoPutsTheChoiceOffKeepsBoth(Portal portal) {
        var sencos = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var heads = writes(portal, DemoPerson.HEAD, Screen.LAPTOP);
        sencos.page().context().setOffline(true);
        sencos.types("Mine").says("No signal.");
        heads.types("Theirs").isKept();
        sencos.page().context().setOffline(false);
        sencos.says("Two versions: yours and");
        sencos.field().blur();
        var dialog = sencos.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        sencos.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);

        sencos.page()
                .locator("#all-drafts")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show both"))
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Keep .*’s$")))
                .click();

        assertThat(sencos.field()).hasValue("Theirs");
        sencos.waitsUntilTheDeviceHas(0);
        assertThat(kept().version()).isEqualTo(1);
        portal.visitors().forEach(Visitor::hasBeenWithoutSignal);
        portal.visitors().forEach(Visitor::hasReadThatItWasRefused);
    }

    @Test
    void sharedComputerKeepsNothingAndSaysSo(Portal portal) {
        var visitor = portal.stranger(Screen.PHONE).open("login");
        visitor.page().getByLabel("This is a shared computer").check();
        visitor.takePicture(PICTURES.resolve("shared-360.png"));
        Accessibility.holdsOn(visitor.page(), Screen.PHONE);
        visitor.enters(DemoPerson.SENCO);
        var place = new WritingPlace(visitor, document, part, LABEL).appears();
        visitor.browser().setOffline(true);

        place.types("In the library").says("This is a shared computer: keep this page open.");
        assertThat(place.onTheDevice()).isEmpty();

        visitor.browser().setOffline(false);
        place.isKept();
        assertThat(kept().field("text")).isEqualTo("In the library");
        visitor.signOut();
        assertThat(visitor.page().getByLabel("This is a shared computer")).isChecked();
        visitor.hasBeenWithoutSignal();
    }

    @Test
    void whoSignsOutIsAskedWhileSomethingIsOnlyOnTheDevice(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        var page = visitor.page();
        page.route(WRITES, Route::abort);
        place.types("Not sent").says("Kept on this device at");

        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(", your account"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Not everything is sent yet"));
        assertThat(dialog).isVisible();
        Accessibility.axeFindsNothing(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("leaving-1280.png")));
        choice(dialog, "Stay signed in").click();
        assertThat(place.field()).hasValue("Not sent");

        page.unroute(WRITES);
        place.isKept();
        visitor.signOut();

        assertThat(kept().field("text")).isEqualTo("Not sent");
        assertThat(place.onTheDevice()).isEmpty();
        visitor.hasBeenWithoutSignal();
    }

    @Test
    void twoTabsOfOnePersonDoNotOverwriteEachOther(Portal portal) {
        var place = writes(portal, DemoPerson.SENCO, Screen.LAPTOP);
        var visitor = lastVisitor(portal);
        var first = visitor.page();
        visitor.opensAnotherTab().open("");
        var other = new WritingPlace(visitor, document, part, LABEL).appears();
        visitor.browser().setOffline(true);
        other.types("From the second tab").says("No signal.");
        visitor.looksAt(first);
        place.types("From the first tab").says("No signal.");
        place.waitsUntilTheDeviceHas(2);

        visitor.browser().setOffline(false);

        first.waitForCondition(() -> kept().version() == 1);
        var one = kept().field("text");
        assertThat(one).startsWith("From the");
        first.waitForCondition(() -> visitor.browser().pages().stream()
                .anyMatch(tab -> tab.locator("#all-drafts").innerText().contains("Two versions: yours and one from")));
        visitor.hasBeenWithoutSignal();
        visitor.hasReadThatItWasRefused();
    }

    private static Locator choice(Locator dialog, String words) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void looksLike(Page page, String name) {
        page.setViewportSize(1280, 800);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-1280.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-1280-dark.png")));
        Accessibility.axeFindsNothing(page);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-1280-forced.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        page.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
    }

    private static void signsInBeside(Visitor visitor, DemoPerson person) {
        var beside = visitor.page().waitForPopup(() -> visitor.page()
                .locator("#all-drafts")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in in a new tab"))
                .click());
        visitor.looksAt(beside).enters(person);
    }

    private WritingPlace writes(Portal portal, DemoPerson person, Screen screen) {
        return new WritingPlace(portal.signedIn(person, screen), document, part, LABEL).appears();
    }

    private static Visitor lastVisitor(Portal portal) {
        return portal.visitors().getLast();
    }

    /** What the server has, whoever asks. */
    private Draft kept() {
        return scribbles.read(new DraftKey(DraftExamples.KIND, document, part), new Author.Somebody(senco));
    }

    private PersonId person(Portal portal, DemoPerson person) {
        return jdbc.sql("select id from person where email = ?")
                .param(portal.emailOf(person))
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .single();
    }

    private ProjectId project() {
        return jdbc.sql("select id from project where project_key = 'harbour-2026'")
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }
}

package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person with a browser. Says what the person does; what they see is asserted on {@link #page()}. */
final class Visitor implements AutoCloseable {

    /** Loaded, no request on its way, and no dialog or colour fading in or out. */
    private static final String AT_REST = """
            () => {
              const fades = root => [...root.querySelectorAll('*')].some(element =>
                  element.hasAttribute('opening') || element.hasAttribute('closing')
                      || (element.shadowRoot && fades(element.shadowRoot)));
              const moves = () => document.getAnimations().some(animation => animation.playState === 'running'
                  && animation.effect?.getComputedTiming().endTime !== Infinity);
              return document.readyState === 'complete'
                  && !document.querySelector('[aria-busy="true"]')
                  && Object.values(window.Vaadin?.Flow?.clients ?? {})
                      .every(client => !client.isActive || !client.isActive())
                  && !fades(document) && !moves();
            }""";

    /** The frame scrolls the page within itself, below its bar. */
    private static final String WHOLE_HEIGHT = """
            () => {
              const frame = document.querySelector('vaadin-app-layout');
              const inside = frame?.shadowRoot.querySelector('[part=content]');
              return inside
                  ? inside.scrollHeight + innerHeight - inside.clientHeight
                  : document.documentElement.scrollHeight;
            }""";

    private final BrowserContext context;
    private final DemoAccounts accounts;
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private String name = "stranger";

    Visitor(BrowserContext context, DemoAccounts accounts) {
        this.context = context;
        this.accounts = accounts;
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        this.page = context.newPage();
    }

    /** Who it is, by their role. */
    String name() {
        return name;
    }

    /** The page the person looks at. */
    Page page() {
        return page;
    }

    BrowserContext browser() {
        return context;
    }

    /** Goes on in a second tab of the same browser. */
    Visitor opensAnotherTab() {
        page = context.newPage();
        return this;
    }

    /** Goes back to an earlier tab. */
    Visitor looksAt(Page tab) {
        page = tab;
        return this;
    }

    Visitor signIn(DemoPerson person) {
        return open("login").enters(person);
    }

    /** Signs in on the page that asks for it. */
    Visitor enters(DemoPerson person) {
        var account = accounts.of(person);
        name = person.role;
        page.getByLabel("E-mail address").fill(account.email());
        page.getByLabel("Password").fill(account.password());
        press("Sign in");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .hasCount(0);
        return settles();
    }

    /** Shows once more that it is them, on a page that asks for it. */
    Visitor givesPassword(DemoPerson person) {
        page.getByLabel("Current password").fill(accounts.of(person).password());
        return this;
    }

    Visitor signOut() {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(", your account"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(heading("Sign in")).isVisible();
        return this;
    }

    /** What happens to a session that nobody used for too long: the server does not know it any more. */
    void sessionRunsOut() {
        var session = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("alongside"))
                .findFirst()
                .orElseThrow();
        context.addCookies(List.of(new Cookie(session.name, "forgotten")
                .setDomain(session.domain)
                .setPath(session.path)
                .setHttpOnly(true)));
    }

    /** Opens an address, relative to the portal's own. */
    Visitor open(String path) {
        answerTo(path);
        return this;
    }

    /** What the server said to that address. */
    Response answerTo(String path) {
        var answer = page.navigate("/" + path);
        settles();
        return answer;
    }

    Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Visitor follow(String link) {
        link(link).click();
        return settles();
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    /** Takes a project's pack away and opens it. */
    ExportedPack exports(String project) {
        return ExportedPack.of(downloadsPackOf(project));
    }

    byte[] downloadsPackOf(String project) {
        open(project + "/pack");
        var download = page.waitForDownload(() -> link("Export this project").click());
        assertThat(download.suggestedFilename()).endsWith(".zip");
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chooses a pack on the page that imports one. */
    void chooses(ExportedPack pack) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("pack.zip", "application/zip", pack.zipped()));
    }

    /** Waits until the page has nothing more to fetch or to draw. */
    Visitor settles() {
        page.waitForFunction(AT_REST);
        page.evaluate("""
                () => Promise.all([...document.querySelectorAll('alongside-chart')]
                    .filter(chart => chart.checkVisibility() && chart.getBoundingClientRect().top < innerHeight)
                    .map(chart => chart.ready?.()))""");
        return this;
    }

    /** Takes a picture of the page from top to bottom, as if the screen were that high. */
    byte[] takePicture(Path file) {
        var screen = page.viewportSize();
        var whole = ((Number) page.evaluate(WHOLE_HEIGHT)).intValue();
        page.setViewportSize(screen.width, Math.max(screen.height, whole));
        settles();
        var picture = takePictureOfTheScreen(file);
        page.setViewportSize(screen.width, screen.height);
        return picture;
    }

    byte[] takePictureOfTheScreen(Path file) {
        return page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    }

    /** Complaints of the browser about the page so far: errors in scripts, and what the content security policy forbade. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** For a walk that goes where it may not: the browser notes every such answer as an error. */
    void hasReadThatItWasRefused() {
        complaints.removeIf(
                complaint -> complaint.matches("(?s).*the server responded with a status of (40[1349]|422).*"));
    }

    /** For a walk through a tunnel: the browser notes every request that found no server as an error. */
    void hasBeenWithoutSignal() {
        complaints.removeIf(complaint -> complaint.contains("net::ERR_"));
    }

    void hasNothingToComplain() {
        assertThat(complaints).as("what the browser wrote into its console").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}

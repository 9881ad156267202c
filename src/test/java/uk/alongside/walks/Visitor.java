package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** One person with a browser. Says what the person does; what they see is asserted on {@link #page()}. */
final class Visitor implements AutoCloseable {

    private static final String AT_REST = """
            () => document.readyState === 'complete'
                && Object.values(window.Vaadin?.Flow?.clients ?? {})
                    .every(client => !client.isActive || !client.isActive())""";

    private final BrowserContext context;
    private final DemoAccounts accounts;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

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
        var account = accounts.of(person);
        open("login");
        page.getByLabel("E-mail address").fill(account.email());
        page.getByLabel("Password").fill(account.password());
        press("Sign in");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .hasCount(0);
        return settles();
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

    /** Waits until the page has nothing more to fetch or to draw. */
    Visitor settles() {
        page.waitForFunction(AT_REST);
        page.evaluate("""
                () => Promise.all([...document.querySelectorAll('alongside-chart')]
                    .filter(chart => chart.checkVisibility() && chart.getBoundingClientRect().top < innerHeight)
                    .map(chart => chart.ready?.()))""");
        return this;
    }

    /** Complaints of the browser about the page so far: errors in scripts, and what the content security policy forbade. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** For a walk that goes where there is nothing: the browser notes each such answer as an error. */
    Visitor hasReadThatThereIsNothing() {
        complaints.removeIf(complaint -> complaint.contains("status of 404"));
        return this;
    }

    void hasNothingToComplain() {
        assertThat(complaints).as("what the browser wrote into its console").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}

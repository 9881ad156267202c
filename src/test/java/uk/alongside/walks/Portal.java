package uk.alongside.walks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** The running portal of a walk; people come to it with a browser each. */
final class Portal implements AutoCloseable {

    private final Browser browser;
    private final String address;
    private final DemoAccounts accounts;
    private final List<Visitor> visitors = new ArrayList<>();

    Portal(Browser browser, String address, DemoAccounts accounts) {
        this.browser = browser;
        this.address = address;
        this.accounts = accounts;
    }

    /** Somebody at a laptop who has not signed in. */
    Visitor stranger() {
        return stranger(Screen.LAPTOP);
    }

    Visitor stranger(Screen screen) {
        return visitor(screen, ColorScheme.LIGHT);
    }

    /** Somebody who likes it dark. */
    Visitor strangerInTheDark(Screen screen) {
        return visitor(screen, ColorScheme.DARK);
    }

    /** The demo's person of that role, signed in at a laptop. */
    Visitor signedIn(DemoPerson person) {
        return signedIn(person, Screen.LAPTOP);
    }

    Visitor signedIn(DemoPerson person, Screen screen) {
        return stranger(screen).signIn(person);
    }

    Visitor signedInInTheDark(DemoPerson person, Screen screen) {
        return strangerInTheDark(screen).signIn(person);
    }

    String emailOf(DemoPerson person) {
        return accounts.of(person).email();
    }

    List<Visitor> visitors() {
        return List.copyOf(visitors);
    }

    private Visitor visitor(Screen screen, ColorScheme colours) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen.touched)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(15_000);
        var visitor = new Visitor(context, accounts);
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}

package uk.alongside.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A real browser without a window. Each visitor has a cache of their own, which is empty at first. */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AT_REST = """
            () => document.readyState === 'complete'
                && Object.values(window.Vaadin?.Flow?.clients ?? {})
                    .every(client => !client.isActive || !client.isActive())""";

    /** A page is quiet when so many looks in a row find nothing under way. */
    private static final int TIMES_QUIET = 3;

    private static final double QUIET_MILLIS = 200;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("ALONGSIDE_CHROMIUM"))
                                .orElse("/usr/bin/chromium")))
                        .setArgs(FLAGS));
    }

    /** Somebody who has never been here. */
    public Visitor visitor(URI portal) {
        return new Visitor(portal, browser.newContext().newPage());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Somebody in front of the browser. */
    public static final class Visitor implements AutoCloseable {

        private final URI portal;
        private final Page page;
        private final AtomicLong bytes = new AtomicLong();
        private final Set<Request> underWay = new HashSet<>();

        private Visitor(URI portal, Page page) {
            this.portal = portal;
            this.page = page;
            if (Boolean.parseBoolean(System.getenv("ALONGSIDE_BENCH_SHOW"))) {
                page.onRequest(request -> System.out.printf("    %s %s%n", request.method(), request.url()));
            }
            page.onRequest(underWay::add);
            page.onRequestFinished(underWay::remove);
            page.onRequestFailed(underWay::remove);
            var protocol = page.context().newCDPSession(page);
            protocol.send("Network.enable");
            // What came over the line, headers included; nothing for what the cache had.
            protocol.on(
                    "Network.loadingFinished",
                    (JsonObject loaded) ->
                            bytes.addAndGet(loaded.get("encodedDataLength").getAsLong()));
        }

        /** Opens a page and waits until nothing more is fetched. */
        public void open(String address) {
            underWay.clear();
            page.navigate(portal.resolve(address).toString());
            waitUntilQuiet();
        }

        /** Follows a link to a page of the portal, from where the browser is. */
        public void follow(String address) {
            page.evaluate("""
                    address => {
                        const link = document.createElement('a');
                        link.href = address;
                        document.body.append(link);
                        link.click();
                        link.remove();
                    }""", "/" + address);
            page.waitForURL(portal.resolve(address).toString());
            waitUntilQuiet();
        }

        /** Also for what the page asks for by itself, which the user interface's own protocol knows nothing of. */
        private void waitUntilQuiet() {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var quiet = 0;
            while (quiet < TIMES_QUIET) {
                page.waitForFunction(AT_REST);
                page.waitForCondition(underWay::isEmpty);
                page.waitForTimeout(QUIET_MILLIS);
                quiet = underWay.isEmpty() ? quiet + 1 : 0;
            }
        }

        public void signIn(String email, String password) {
            open("login");
            page.fill("input[name=username]", email);
            page.fill("input[name=password]", password);
            page.click("button[type=submit]");
            page.waitForURL(url -> !url.contains("/login"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }

        /** How many bytes are fetched while something is done. */
        public long bytesDuring(Runnable work) {
            var before = bytes.get();
            work.run();
            return bytes.get() - before;
        }

        /** The first heading of what is on screen. */
        public String heading() {
            return page.locator("h1").first().innerText();
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}

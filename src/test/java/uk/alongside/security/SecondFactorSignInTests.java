package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.somebody;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Accounts;
import uk.alongside.people.Authenticator;
import uk.alongside.people.PersonId;

/** Setting up a second factor and signing in with it, over HTTP, by password and through a provider. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.production-mode=true", "alongside.data=target/second-factor-sign-in"})
class SecondFactorSignInTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static final RunningProvider PROVIDER = new RunningProvider();
    private static final Pattern KEY = Pattern.compile("class=\"plain-secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<li>((?:\\w{4}-){2}\\w{4})</li>");
    private static final String PLACE = "/account/second-factor";
    private static int visitors;

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    private String email = "";
    private PersonId person = PersonId.next();

    SecondFactorSignInTests(Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry properties) {
        PROVIDER.start(0);
        var client = "spring.security.oauth2.client.";
        properties.add(client + "provider.harbour.issuer-uri", () -> PROVIDER.issuer("harbour"));
        properties.add(client + "registration.harbour.client-id", () -> RunningProvider.CLIENT);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void somebodyNewComes() {
        var request = somebody("twofactors" + ++visitors);
        email = request.email().value();
        person = LOADER.call(() -> accounts.open(request));
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void personSetsItUpAndSignsInWithIt() {
        var browser = new Browser(port);
        assertThat(Browser.whereTo(browser.get(PLACE))).isEqualTo("/login");
        browser.signIn(email, PASSWORD);
        assertThat(browser.get(PLACE).body()).contains("It is <strong>off</strong>");

        var wrong = post(browser, "/begin", Map.of("current", "not my password"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("current-error").doesNotContain("<svg");
        var begun = post(browser, "/begin", Map.of("current", PASSWORD));
        assertThat(begun.body()).contains("<svg class=\"qr\"").doesNotContain("style=", "<script");
        assertThat(begun.headers().allValues("Content-Security-Policy")).containsExactly(Page.POLICY);
        assertThat(begun.headers().firstValue("Cache-Control")).contains("no-store");
        var app = new Authenticator(found(KEY, begun).getFirst());

        var mistyped = post(browser, "/confirm", Map.of("code", "12"));
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body()).contains("code-error", "<svg");
        var now = Instant.now();
        var on = post(browser, "/confirm", Map.of("code", app.shows(now)));
        var codes = found(CODE, on);
        assertThat(codes).hasSize(10);
        assertThat(browser.get(PLACE).body()).contains("It is <strong>on</strong>", "10 recovery codes left");

        var file = post(browser, "/file", Map.of("codes", String.join(" ", codes)));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("attachment", "alongside-recovery-codes.txt"));
        assertThat(file.body()).contains(codes);
        assertThat(post(browser, "/file", Map.of("codes", "<script>")).statusCode())
                .isEqualTo(400);

        var later = new Browser(port);
        later.get("/projects?filter=a");
        assertThat(Browser.whereTo(later.signIn(email, PASSWORD))).isEqualTo("/login/code");
        assertThat(later.get("/login/code").body()).contains("autocomplete=\"one-time-code\"");
        assertThat(enter(later, "000000x").statusCode()).isEqualTo(422);
        var session = later.cookie("alongside").orElseThrow().getValue();
        var in = enter(later, app.shows(now.plusSeconds(30)));
        assertThat(Browser.whereTo(in)).startsWith("/projects?filter=a");
        assertThat(later.cookie("alongside").orElseThrow().getValue()).isNotEqualTo(session);
        assertThat(later.cookie("alongside-device")).isPresent();
        assertThat(Browser.whereTo(later.get("/login"))).isEqualTo("/");
        assertThat(Browser.whereTo(later.get("/login/code"))).isEqualTo("/login?late");
    }

    @Test
    void halfSignedInOpensNothingElse() {
        switchOn();
        var half = new Browser(port);
        half.signIn(email, PASSWORD);

        for (var place :
                List.of("/", "/projects", "/account/password", PLACE, "/account/second-factor/begin", "/error")) {
            assertThat(Browser.whereTo(half.get(place))).as(place).isEqualTo("/login");
        }
        assertThat(half.openView("projects")).doesNotContain("\"changes\":");
        assertThat(half.post(PLACE + "/off", Map.of("current", PASSWORD, "_csrf", half.formToken("/login")))
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(half.get("/login").body()).contains("<h1>Sign in</h1>");
        assertThat(recorded("signed in")).isEqualTo(1);
        assertThat(half.cookie("alongside-device")).isEmpty();
    }

    @Test
    void halfSignedInEndsWithTheAccount() {
        switchOn();
        var half = new Browser(port);
        half.signIn(email, PASSWORD);

        LOADER.run(() -> accounts.disable(person));

        assertThat(Browser.whereTo(half.get("/login/code"))).isEqualTo("/login?late");
    }

    @Test
    void nobodyGetsToTheCodeWithoutThePassword() {
        switchOn();

        assertThat(Browser.whereTo(new Browser(port).get("/login/code"))).isEqualTo("/login?late");
        assertThat(new Browser(port).signIn(email, "not my password").statusCode())
                .isEqualTo(403);
    }

    @Test
    void recoveryCodeOpensTheDoorOnce() {
        var codes = switchOn();
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);

        assertThat(Browser.whereTo(enter(browser, codes.getFirst()))).isEqualTo("/");
        var again = new Browser(port);
        again.signIn(email, PASSWORD);
        assertThat(enter(again, codes.getFirst()).statusCode()).isEqualTo(422);
    }

    @Test
    void codesCannotBeTriedOutAndTheRightPasswordBuysNoMoreTries() {
        var codes = switchOn();
        for (int round = 0; round < 5; round++) {
            var thief = new Browser(port);
            thief.signIn(email, PASSWORD);
            enter(thief, "000000x");
            enter(thief, "000001x");
        }

        var thief = new Browser(port);
        thief.signIn(email, PASSWORD);
        assertThat(enter(thief, codes.getFirst()).statusCode()).isEqualTo(422);
        assertThat(Browser.whereTo(thief.get("/projects"))).isEqualTo("/login");
    }

    @Test
    void providerThatAskedForASecondFactorItselfIsBelievedWhereItSaysSo() {
        switchOn();
        var confirmed = Map.<String, Object>of("email", email, "email_verified", true);
        var half = new Browser(port);

        assertThat(Browser.whereTo(through(half, confirmed))).isEqualTo("/login/code");
        assertThat(Browser.whereTo(half.get("/projects"))).isEqualTo("/login");
        assertThat(Browser.whereTo(through(new Browser(port), with(confirmed, "amr", List.of("pwd")))))
                .isEqualTo("/login/code");
        assertThat(Browser.whereTo(through(new Browser(port), with(confirmed, "amr", List.of("pwd", "otp", "mfa")))))
                .isEqualTo("/");
        assertThat(Browser.whereTo(
                        through(new Browser(port), with(confirmed, "acr", "https://refeds.org/profile/mfa"))))
                .isEqualTo("/");
    }

    @Test
    void whoComesFromAProviderAndEntersTheCodeLeavesByWayOfTheProvider() {
        var codes = switchOn();
        var browser = new Browser(port);
        through(browser, Map.of("email", email, "email_verified", true));

        assertThat(Browser.whereTo(enter(browser, codes.getLast()))).isEqualTo("/");
        var answer = browser.post("/logout", Map.of("_csrf", browser.formToken("/account/password")));
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith(PROVIDER.issuer("harbour") + "/endsession");
    }

    @Test
    void switchingItOffTakesThePassword() {
        var codes = switchOn();
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);
        enter(browser, codes.getFirst());

        assertThat(post(browser, "/off", Map.of("current", "wrong")).statusCode())
                .isEqualTo(422);
        assertThat(post(browser, "/off", Map.of("current", PASSWORD)).body()).contains("It is <strong>off</strong>");
        assertThat(Browser.whereTo(new Browser(port).signIn(email, PASSWORD))).isEqualTo("/");
    }

    private List<String> switchOn() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);
        var app = new Authenticator(
                found(KEY, post(browser, "/begin", Map.of("current", PASSWORD))).getFirst());
        var codes = found(CODE, post(browser, "/confirm", Map.of("code", app.shows(Instant.now()))));
        assertThat(codes).hasSize(10);
        return codes;
    }

    private static HttpResponse<String> post(Browser browser, String what, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", browser.formToken(PLACE));
        return browser.post(PLACE + what, form);
    }

    private static HttpResponse<String> enter(Browser browser, String code) {
        return browser.post("/login/code", Map.of("code", code, "_csrf", browser.formToken("/login/code")));
    }

    private HttpResponse<String> through(Browser browser, Map<String, Object> claims) {
        PROVIDER.says("harbour", "subject of " + person, claims);
        var there = browser.get("/oauth2/authorization/harbour")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = PROVIDER.backFrom(there);
        return browser.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static Map<String, Object> with(Map<String, Object> claims, String claim, Object value) {
        var more = new HashMap<>(claims);
        more.put(claim, value);
        return more;
    }

    private static List<String> found(Pattern pattern, HttpResponse<String> answer) {
        return pattern.matcher(answer.body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private int recorded(String what) {
        return jdbc.sql("select count(*) from trail_entry where actor = :person and action = :what")
                .param("person", person.toString())
                .param("what", what)
                .query(Integer.class)
                .single();
    }
}

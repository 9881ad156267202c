package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.people.PeopleExamples.ANOTHER_PASSWORD;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.somebody;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewPassword;
import uk.alongside.people.PersonId;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.production-mode=true")
class SignInTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static int visitors;

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    private String email = "";
    private PersonId person = PersonId.next();

    SignInTests(Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void somebodyNewComes() {
        var request = somebody("visitor" + ++visitors);
        email = request.email().value();
        person = LOADER.call(() -> accounts.open(request));
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void strangerIsLedToTheSignInAndFromThereToThePageTheyAskedFor() {
        var browser = new Browser(port);

        var asked = browser.get("/projects?filter=a%20b");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(Browser.whereTo(asked)).isEqualTo("/login");

        var signedIn = browser.signIn(email, PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(Browser.whereTo(signedIn)).isEqualTo("/projects?filter=a%20b");
    }

    @Test
    void whoAskedForNothingGoesHome() {
        assertThat(Browser.whereTo(new Browser(port).signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void sharedComputerIsRememberedForWhoeverComesNextAndForgottenWhenItIsNone() {
        var browser = new Browser(port);
        var ticked = "name=\"shared\" value=\"yes\" aria-describedby=\"shared-why\" checked>";
        assertThat(browser.get("/login").body()).doesNotContain(ticked);

        var token = browser.formToken("/login");
        var refused = browser.post(
                "/login", Map.of("username", email, "password", "not mine", "shared", "yes", "_csrf", token));
        assertThat(refused.body()).contains(ticked);
        assertThat(browser.get("/login").body()).contains(ticked);

        browser.signIn(email, PASSWORD);
        assertThat(browser.fetch("/drafts/session").body()).contains("\"shared\":false");
        assertThat(browser.cookie("alongside-shared")).isEmpty();
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);

        assertThat(Browser.whereTo(browser.get("/login"))).isEqualTo("/");
    }

    @Test
    void refusalIsOneSentenceTiedToBothFields() {
        var wrong = new Browser(port).signIn(email, "not my password");

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body())
                .contains(
                        "<p id=\"notice\" class=\"plain-error\" role=\"alert\">" + SignInPage.REFUSED,
                        "value=\"" + email + "\" aria-invalid=\"true\" aria-describedby=\"notice\">",
                        "required aria-invalid=\"true\" aria-describedby=\"notice\" autofocus")
                .doesNotContain("not my password");
    }

    @Test
    void wrongPasswordUnknownAddressAndDisabledAccountReadAlike() {
        var wrong = page(new Browser(port).signIn(email, "not my password").body());
        var unknown = page(new Browser(port)
                .signIn("nobody-at-all@alongside.example", PASSWORD)
                .body());
        var nonsense = page(new Browser(port).signIn("no address", PASSWORD).body());
        LOADER.run(() -> accounts.disable(person));
        var disabled = page(new Browser(port).signIn(email, PASSWORD).body());

        assertThat(unknown).isEqualTo(wrong);
        assertThat(nonsense).isEqualTo(wrong);
        assertThat(disabled).isEqualTo(wrong);
    }

    @Test
    void whatWasEnteredIsShownAsTextAndNothingElse() {
        var body = new Browser(port)
                .signIn("\"><script>alert(1)</script>", "x".repeat(100_000))
                .body();

        assertThat(body).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void formFromElsewhereIsNotTaken() {
        var browser = new Browser(port);
        browser.get("/login");

        var forged = browser.post("/login", Map.of("username", email, "password", PASSWORD));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("once more");
        assertThat(Browser.whereTo(browser.get("/projects"))).isEqualTo("/login");
    }

    @Test
    void nothingInTheSignInLeadsOffThePortal() {
        for (var name : new String[] {"continue", "redirect", "Saved-url", "spring-redirect", "target", "url"}) {
            var browser = new Browser(port);
            var token = browser.formToken("/login?" + name + "=https://elsewhere.example/");
            var signedIn = browser.post(
                    "/login?" + name + "=https://elsewhere.example/",
                    Map.of("username", email, "password", PASSWORD, "_csrf", token, name, "//elsewhere.example/"));
            assertThat(signedIn.headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).doesNotContain("elsewhere"));
        }
    }

    @Test
    void pageAskedForIsAPlaceOfThePortalWhateverItsSlashes() {
        for (var place :
                new String[] {"//elsewhere.example/", "/%5C%5Celsewhere.example", "/%2F%2Felsewhere.example"}) {
            var browser = new Browser(port);
            browser.get(place);
            var signedIn = browser.signIn(email, PASSWORD);
            assertThat(signedIn.headers().firstValue("Location").orElse(""))
                    .doesNotStartWith("//")
                    .doesNotStartWith("http");
        }
    }

    @Test
    void signingInMakesANewSessionAndACookieThatScriptCannotRead() {
        var browser = new Browser(port);
        browser.get("/projects");
        var before = browser.cookie("alongside").orElseThrow().getValue();

        var signedIn = browser.signIn(email, PASSWORD);

        assertThat(browser.cookie("alongside").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(Browser.cookiesSetBy(signedIn))
                .filteredOn(cookie -> cookie.startsWith("alongside="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(Browser.cookiesSetBy(signedIn))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite="));
    }

    @Test
    void signingOutTakesAFormOfOursAndEndsTheSession() {
        var browser = new Browser(port);
        var token = browser.formToken("/login");
        browser.signIn(email, PASSWORD);
        var session = browser.cookie("alongside").orElseThrow();

        assertThat(browser.post("/logout", Map.of()).statusCode()).isIn(403, 404);
        assertThat(browser.get("/login").statusCode()).isEqualTo(303);
        assertThat(token).isNotEmpty();

        LOADER.run(() -> accounts.disable(person));
        assertThat(Browser.whereTo(browser.get("/projects"))).isEqualTo("/login");
        assertThat(browser.cookie("alongside").orElseThrow().getValue()).isNotEqualTo(session.getValue());
    }

    @Test
    void anotherPasswordEndsEverySession() {
        var here = new Browser(port);
        here.signIn(email, PASSWORD);

        ActingAs.person(person.value()).run(() -> accounts.changePassword(new NewPassword(PASSWORD, ANOTHER_PASSWORD)));

        assertThat(Browser.whereTo(here.get("/projects"))).isEqualTo("/login");
    }

    @Test
    void personChangesTheirPasswordAndSignsInWithTheNewOne() {
        var browser = new Browser(port);
        assertThat(Browser.whereTo(browser.get("/account/password"))).isEqualTo("/login");
        browser.signIn(email, PASSWORD);

        var wrong = changePassword(browser, "not my password", ANOTHER_PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("current-error").doesNotContain(ANOTHER_PASSWORD);
        assertThat(changePassword(browser, PASSWORD, "password1234").body()).contains("password-error");
        assertThat(browser.post(
                                "/account/password",
                                Map.of("current", PASSWORD, "password", ANOTHER_PASSWORD, "again", ANOTHER_PASSWORD))
                        .statusCode())
                .isIn(403, 404);

        assertThat(Browser.whereTo(changePassword(browser, PASSWORD, ANOTHER_PASSWORD)))
                .isEqualTo("/login?changed");
        assertThat(browser.get("/login?changed").body()).contains("Your password has changed");
        assertThat(browser.signIn(email, PASSWORD).statusCode()).isEqualTo(403);
        assertThat(browser.signIn(email, ANOTHER_PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void presentPasswordCannotBeTriedOutInAnOpenSession() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);
        for (int attempt = 0; attempt < 10; attempt++) {
            changePassword(browser, "wrong number " + attempt, ANOTHER_PASSWORD);
        }

        assertThat(changePassword(browser, PASSWORD, ANOTHER_PASSWORD).body()).contains("tried several times");
    }

    @Test
    void newPasswordIsTypedTwiceAndIsAnotherOne() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);

        assertThat(changePassword(browser, PASSWORD, ANOTHER_PASSWORD, ANOTHER_PASSWORD + "!")
                        .body())
                .contains("again-error", "not the same as the one above", "Back, change nothing");
        assertThat(changePassword(browser, PASSWORD, PASSWORD).body())
                .contains("password-error", "This is your current password.");
        assertThat(new Browser(port).signIn(email, PASSWORD).statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> changePassword(Browser browser, String current, String wanted) {
        return changePassword(browser, current, wanted, wanted);
    }

    private static HttpResponse<String> changePassword(Browser browser, String current, String wanted, String again) {
        return browser.post(
                "/account/password",
                Map.of(
                        "current",
                        current,
                        "password",
                        wanted,
                        "again",
                        again,
                        "_csrf",
                        browser.formToken("/account/password")));
    }

    @Test
    void tenthWrongTryIsTheLastAndTheRightPasswordThenReadsAsWrong() {
        var attacker = new Browser(port);
        String before = "";
        for (int attempt = 0; attempt < 10; attempt++) {
            before = page(attacker.signIn(email, "wrong number " + attempt).body());
        }

        var throttled = attacker.signIn(email, PASSWORD);

        assertThat(throttled.statusCode()).isEqualTo(403);
        assertThat(page(throttled.body())).isEqualTo(before);
    }

    @Test
    void deviceThatIsKnownStaysOpenWhileSomebodyTriesFromTheSameAddress() {
        var atHome = new Browser(port);
        atHome.signIn(email, PASSWORD);
        atHome.forget("alongside");
        var attacker = new Browser(port);
        for (int attempt = 0; attempt < 15; attempt++) {
            attacker.signIn(email, "wrong number " + attempt);
        }

        assertThat(atHome.signIn(email, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(atHome.cookie("alongside-device"))
                .hasValueSatisfying(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
    }

    @Test
    void whoCameAndWentIsOnThePortalsTrail() {
        new Browser(port).signIn(email, PASSWORD);

        assertThat(jdbc.sql("select count(*) from trail_entry where actor = :person and action = 'signed in'")
                        .param("person", person.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyAnswerSaysWhatTheBrowserMayDoWithIt() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);

        for (var place : new String[] {"/login", "/projects", "/styles.css", "/?v-r=init&location=&query="}) {
            var headers = browser.get(place).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(place).hasValueSatisfying(policy -> assertThat(
                            policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        }
        assertThat(new Browser(port).get("/login").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        var file = browser.get("/styles.css").headers();
        assertThat(file.allValues("Cache-Control")).singleElement().satisfies(cache -> assertThat(cache)
                .startsWith("max-age="));
        assertThat(file.firstValue("Pragma")).isEmpty();
    }

    @Test
    void signInAllowsNoScriptAtAll() {
        var answer = new Browser(port).get("/login");

        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(Page.POLICY);
        assertThat(answer.body()).doesNotContain("<script", "style=", "onclick");
        assertThat(answer.body().length()).isLessThan(3000);
    }

    @Test
    void whatWentWrongTellsNothingAboutTheMachine() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);

        for (var place : new String[] {"/a;b", "/%2e%2e/%2e%2e/etc/passwd", "/projects/%00", "/error", "/logout"}) {
            assertThat(browser.get(place).body())
                    .as(place)
                    .doesNotContain("Exception", "uk.alongside", "Tomcat", "springframework", "timestamp");
        }
    }

    /** The page without what is different each time it is opened. */
    private String page(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll(" required value=\"[^\"]*\"", "");
    }
}

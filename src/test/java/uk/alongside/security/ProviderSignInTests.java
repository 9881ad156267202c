package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.somebody;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;

/** Signing in through an OpenID provider that runs, over HTTP from end to end. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.production-mode=true")
class ProviderSignInTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static final RunningProvider PROVIDER = new RunningProvider();
    private static int visitors;

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    private String email = "";
    private String subject = "";
    private PersonId person = PersonId.next();

    ProviderSignInTests(Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
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
        properties.add(client + "registration.harbour.client-secret", () -> "a secret of the tests");
        properties.add(client + "registration.harbour.client-name", () -> "Harbour <& Co>");
        properties.add(client + "provider.asleep.issuer-uri", () -> "http://localhost:9/asleep");
        properties.add(client + "registration.asleep.client-id", () -> RunningProvider.CLIENT);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void somebodyNewComes() {
        var request = somebody("throughprovider" + ++visitors);
        email = request.email().value();
        subject = "subject-" + visitors;
        person = LOADER.call(() -> accounts.open(request));
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void signInPageOffersEachProviderBesideThePassword() {
        var page = new Browser(port).get("/login");

        assertThat(page.body())
                .contains("href=\"/oauth2/authorization/harbour\">Sign in with Harbour &lt;&amp; Co&gt;</a>")
                .contains("href=\"/oauth2/authorization/asleep\">Sign in with asleep</a>")
                .contains("name=\"password\"");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly(Page.POLICY);
    }

    @Test
    void personWithAConfirmedAddressGetsASessionLikeAnyOther() {
        var browser = new Browser(port);
        browser.get("/projects?filter=a");
        var before = browser.cookie("alongside").orElseThrow().getValue();

        var answer = signIn(browser, confirmed());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.whereTo(answer)).startsWith("/projects?filter=a");
        assertThat(browser.cookie("alongside").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(Browser.whereTo(browser.get("/login"))).isEqualTo("/");
        assertThat(recorded("signed in")).isEqualTo(1);
        assertThat(recorded("bound a sign-in of a provider")).isEqualTo(1);

        LOADER.run(() -> accounts.disable(person));
        assertThat(Browser.whereTo(browser.get("/projects"))).isEqualTo("/login");
        assertThat(sentence(signIn(new Browser(port), confirmed()))).contains("Nobody with an open account");
    }

    @Test
    void sharedComputerIsSaidToTheProvidersWayInToo() {
        var own = new Browser(port);
        signIn(own, confirmed());
        assertThat(own.fetch("/drafts/session").body()).contains("\"shared\":false");

        var shared = new Browser(port);
        PROVIDER.says("harbour", subject, confirmed());
        var back = PROVIDER.backFrom(whereToSend(shared, "harbour?shared=yes"));
        shared.get(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(shared.fetch("/drafts/session").body()).contains("\"shared\":true");
        assertThat(shared.cookie("alongside-shared")).isPresent();
    }

    @Test
    void onceBoundTheProvidersNameCountsAndNoAddress() {
        signIn(new Browser(port), confirmed());

        var nameless = signIn(new Browser(port), Map.of());
        assertThat(Browser.whereTo(nameless)).isEqualTo("/");
        assertThat(recorded("bound a sign-in of a provider")).isEqualTo(1);

        var whoGotTheAddressLater = signInAs("somebody-else", new Browser(port), confirmed());
        assertThat(whoGotTheAddressLater.statusCode()).isEqualTo(403);
        assertThat(sentence(whoGotTheAddressLater)).contains("belongs to another sign-in at Harbour");
    }

    @Test
    void passwordStillOpensTheDoor() {
        signIn(new Browser(port), confirmed());

        assertThat(Browser.whereTo(new Browser(port).signIn(email, PASSWORD))).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void addressThatIsNotConfirmedBindsNobody(boolean said, boolean told) {
        var claims = new HashMap<String, Object>(Map.of("email", email));
        if (said || told) {
            claims.put("email_verified", said ? "false" : Boolean.FALSE);
        }

        var answer = signIn(new Browser(port), claims);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sentence(answer)).contains("has not confirmed your e-mail address");
        assertThat(bound()).isZero();
    }

    @Test
    void confirmationOfAnOddShapeIsNone() {
        for (var odd : List.of(List.of(true), Map.of("is", true), "perhaps", 1)) {
            var answer = signIn(new Browser(port), Map.of("email", email, "email_verified", odd));

            assertThat(answer.statusCode()).as(odd.toString()).isEqualTo(403);
            assertThat(sentence(answer)).contains("has not confirmed your e-mail address");
        }
        assertThat(bound()).isZero();
    }

    @Test
    void personWhoIsNotKnownIsToldWhatToDoAndIsNotCreated() {
        var people = count("person");

        var answer = signIn(new Browser(port), Map.of("email", "stranger@elsewhere.example", "email_verified", true));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sentence(answer)).contains("Ask the person who invited you to invite you under that address");
        assertThat(count("person")).isEqualTo(people);
        assertThat(bound()).isZero();
    }

    @Test
    void withoutAnAddressNobodyIsBound() {
        assertThat(sentence(signIn(new Browser(port), Map.of()))).contains("Nobody with an open account");
        assertThat(sentence(signIn(new Browser(port), Map.of("email", "no address", "email_verified", true))))
                .contains("Nobody with an open account");
    }

    @Test
    void keysMayChangeUnderANewNameOrAnOldOne() {
        signIn(new Browser(port), confirmed());

        PROVIDER.keys().change("second");
        assertThat(Browser.whereTo(signIn(new Browser(port), confirmed()))).isEqualTo("/");
        PROVIDER.keys().change("second");
        assertThat(Browser.whereTo(signIn(new Browser(port), confirmed()))).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"third", "third"})
    void keyThatIsWithdrawnCountsNoMore(String name) {
        PROVIDER.keys().change("third");
        signIn(new Browser(port), confirmed());

        PROVIDER.keys().changeButSignOnceMoreWithTheOldOne(name);
        var answer = signIn(new Browser(port), confirmed());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sentence(answer)).contains("could not be checked");
        assertThat(Browser.whereTo(signIn(new Browser(port), confirmed()))).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"exp, -45", "nbf, 45", "iat, 45"})
    void clockThatIsLessThanAMinuteOutIsAllowedFor(String claim, int seconds) {
        var answer =
                signIn(new Browser(port), with(claim, Date.from(Instant.now().plusSeconds(seconds))));

        assertThat(Browser.whereTo(answer)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"exp, -90", "nbf, 90", "iat, 90"})
    void tokenOfAnotherTimeIsRefused(String claim, int seconds) {
        var answer =
                signIn(new Browser(port), with(claim, Date.from(Instant.now().plusSeconds(seconds))));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sentence(answer)).contains("had expired or was not valid yet");
    }

    @Test
    void tokenForAnotherServiceIsRefused() {
        var answer = signIn(new Browser(port), with("aud", "another-service"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sentence(answer)).contains("was meant for another service");
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        assertThat(sentence(signIn(new Browser(port), with("iss", PROVIDER.issuer("another")))))
                .contains("could not be checked");
    }

    @Test
    void tokenForAnotherSignInIsRefused() {
        assertThat(sentence(signIn(new Browser(port), with("nonce", "of another sign-in"))))
                .contains("begun in another window");
    }

    @Test
    void answerToASignInThatNobodyBeganHereIsRefused() {
        var browser = new Browser(port);
        var back = PROVIDER.backFrom(whereToSend(browser, "harbour"));

        var changed = back.getRawQuery().replaceAll("state=[^&]*", "state=of-another");
        assertThat(sentence(browser.get(back.getRawPath() + "?" + changed))).contains("begun in another window");
        assertThat(sentence(new Browser(port).get(back.getRawPath() + "?" + back.getRawQuery())))
                .contains("begun in another window");
        assertThat(sentence(browser.get("/login/oauth2/code/harbour?error=access_denied&state=x")))
                .contains("begun in another window");
    }

    @Test
    void whoTurnsBackAtTheProviderIsToldSo() {
        var browser = new Browser(port);
        var state =
                PROVIDER.backFrom(whereToSend(browser, "harbour")).getRawQuery().replaceAll(".*(state=[^&]*).*", "$1");

        assertThat(sentence(browser.get("/login/oauth2/code/harbour?error=access_denied&" + state)))
                .contains("You did not finish signing in at Harbour");
    }

    @Test
    void providerThatIsDownKeepsNobodyOutWhoHasAPassword() {
        var browser = new Browser(port);

        var answer = browser.get("/oauth2/authorization/asleep");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sentence(answer)).contains("asleep does not answer us at the moment");
        assertThat(Browser.whereTo(browser.signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void providerThatIsNotNamedDoesNotExist() {
        assertThat(new Browser(port).get("/oauth2/authorization/nobody").statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port)
                        .get("/login/oauth2/code/nobody?code=a&state=b")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void manyRefusalsFromOneAddressAreSlowedDown() {
        for (int attempt = 0; attempt < 10; attempt++) {
            signIn(new Browser(port), Map.of());
        }

        assertThat(sentence(signIn(new Browser(port), confirmed()))).contains("wait a quarter of an hour");
    }

    @Test
    void signingOutGoesByWayOfTheProvider() {
        var browser = new Browser(port);
        signIn(browser, confirmed());
        var token = browser.formToken("/account/password");

        var answer = browser.post("/logout", Map.of("_csrf", token));

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith(PROVIDER.issuer("harbour") + "/endsession?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http://localhost:" + port + "/login?signed-out");
        assertThat(Browser.whereTo(browser.get("/projects"))).isEqualTo("/login");
    }

    @Test
    void whoCameWithAPasswordLeavesWithoutTheProvider() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);

        var answer = browser.post("/logout", Map.of("_csrf", browser.formToken("/account/password")));

        assertThat(Browser.whereTo(answer)).isEqualTo("/login?signed-out");
    }

    private Map<String, Object> confirmed() {
        return Map.of("email", email.toUpperCase(java.util.Locale.ROOT), "email_verified", true);
    }

    private Map<String, Object> with(String claim, Object value) {
        var claims = new HashMap<>(confirmed());
        claims.put(claim, value);
        return claims;
    }

    private HttpResponse<String> signIn(Browser browser, Map<String, Object> claims) {
        return signInAs(subject, browser, claims);
    }

    private HttpResponse<String> signInAs(String name, Browser browser, Map<String, Object> claims) {
        PROVIDER.says("harbour", name, claims);
        var back = PROVIDER.backFrom(whereToSend(browser, "harbour"));
        return browser.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static String whereToSend(Browser browser, String provider) {
        return browser.get("/oauth2/authorization/" + provider)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** The one sentence of the page, and that it is tied to nothing that scripts or styles it. */
    static String sentence(HttpResponse<String> answer) {
        var body = answer.body();
        var start = body.indexOf("role=\"alert\">");
        return start < 0 ? body : body.substring(start, body.indexOf("</p>", start));
    }

    private int bound() {
        return jdbc.sql("select count(*) from provider_identity where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int recorded(String what) {
        return jdbc.sql("select count(*) from trail_entry where actor = :person and action = :what")
                .param("person", person.toString())
                .param("what", what)
                .query(Integer.class)
                .single();
    }
}

package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.people.PeopleExamples.ANOTHER_PASSWORD;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.somebody;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;

/** A forgotten password is no dead end, and tells a stranger nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.production-mode=true")
class ForgottenTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static int people;

    private final Accounts accounts;
    private final AnswerForgotten answering;
    private final JdbcClient jdbc;
    private final int port;

    private String email = "";
    private PersonId person = PersonId.next();

    ForgottenTests(Accounts accounts, AnswerForgotten answering, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.answering = answering;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void somebodyForgetful() {
        var request = somebody("forgetful" + ++people);
        email = request.email().value();
        person = LOADER.call(() -> accounts.open(request));
        jdbc.sql("delete from sign_in_failure").update();
        jdbc.sql("delete from password_request").update();
    }

    @Test
    void linkInAMailSetsANewPasswordOnceEndsEverySessionAndIsToldByMail() {
        var elsewhere = new Browser(port);
        elsewhere.signIn(email, PASSWORD);
        var browser = new Browser(port);
        assertThat(browser.get("/login").body()).contains("href=\"/forgotten\"");

        assertThat(ask(browser, email).body())
                .contains("no mail server is set up")
                .doesNotContain("on its way");
        answer();
        var place = links().getLast();

        assertThat(browser.get(place).body()).contains("Choose a new password");
        var tooShort = choose(browser, place, "short");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("password-error");
        assertThat(Browser.whereTo(choose(browser, place, ANOTHER_PASSWORD))).isEqualTo("/login?changed");

        assertThat(Browser.whereTo(elsewhere.get("/projects"))).isEqualTo("/login");
        assertThat(new Browser(port).signIn(email, PASSWORD).statusCode()).isEqualTo(403);
        assertThat(Browser.whereTo(new Browser(port).signIn(email, ANOTHER_PASSWORD)))
                .isEqualTo("/");
        assertThat(subjects()).containsExactly("A new password for Alongside", "Your password has changed");
        assertThat(browser.get(place).statusCode()).isEqualTo(404);
        assertThat(browser.get(place).body()).contains("This link does not work any more");
        assertThat(choose(browser, place, PASSWORD).statusCode()).isEqualTo(404);
    }

    @Test
    void strangerGetsTheSameAnswerAndNobodyAMail() {
        var browser = new Browser(port);

        var known = ask(browser, email);
        var unknown = ask(browser, "nobody.at.all@alongside.example");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo(known.body()).contains("If there is an account for this address");
        assertThat(links()).isEmpty();
        answer();
        assertThat(links()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from mail_fact where recipient = 'nobody.at.all@alongside.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(ask(browser, "not an address").body()).contains("email-error");
    }

    @Test
    void askingAgainAndAgainFillsNoMailboxAndShutsNobodyOut() {
        var stranger = new Browser(port);
        for (int i = 0; i < 15; i++) {
            assertThat(ask(stranger, email).statusCode()).isEqualTo(200);
            answer();
        }

        assertThat(links()).hasSize(PasswordChanges.MOST_LINKS);
        assertThat(new Browser(port).get(links().getFirst()).statusCode()).isEqualTo(200);
        assertThat(Browser.whereTo(new Browser(port).signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void disabledAccountAndOldLinkGetNothing() {
        var browser = new Browser(port);
        ask(browser, email);
        answer();
        var place = links().getFirst();
        jdbc.sql("update password_link set expires_at = '2020-01-01' where person_id = ?")
                .param(person.value())
                .update();
        assertThat(browser.get(place).statusCode()).isEqualTo(404);

        LOADER.run(() -> accounts.disable(person));
        ask(browser, email);
        answer();

        assertThat(links()).hasSize(1);
    }

    @Test
    void whoChangesTheirPasswordIsToldByMailToo() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);

        browser.post(
                "/account/password",
                Map.of(
                        "current",
                        PASSWORD,
                        "password",
                        ANOTHER_PASSWORD,
                        "again",
                        ANOTHER_PASSWORD,
                        "_csrf",
                        browser.formToken("/account/password")));

        assertThat(subjects()).containsExactly("Your password has changed");
    }

    private void answer() {
        ActingAs.system(answering.name()).run(answering::run);
    }

    private static HttpResponse<String> ask(Browser browser, String address) {
        return browser.post("/forgotten", Map.of("email", address, "_csrf", browser.formToken("/forgotten")));
    }

    private static HttpResponse<String> choose(Browser browser, String place, String password) {
        return browser.post(
                place, Map.of("password", password, "again", password, "_csrf", browser.formToken("/forgotten")));
    }

    private List<String> links() {
        return column(
                "select link_path from mail_fact where recipient = ? and fact like 'password-link:%' order by id");
    }

    private List<String> subjects() {
        return column("select subject from mail_fact where recipient = ? order by id");
    }

    private List<String> column(String query) {
        return jdbc.sql(query)
                .param(email)
                .query((row, number) -> row.getString(1))
                .list();
    }
}

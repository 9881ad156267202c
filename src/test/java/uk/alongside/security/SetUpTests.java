package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.people.PeopleExamples.PASSWORD;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Accounts;

/** How a portal without demo accounts gets its first one. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.production-mode=true", "alongside.demo=false"})
@ExtendWith(OutputCaptureExtension.class)
class SetUpTests {

    private static final Pattern LINK = Pattern.compile("/set-up/[A-Za-z0-9_-]{43}");

    private final FirstAdminLink link;
    private final FirstAdmin firstAdmin;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    SetUpTests(
            FirstAdminLink link, FirstAdmin firstAdmin, Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.link = link;
        this.firstAdmin = firstAdmin;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void linkInTheLogMakesTheFirstAccountOnceAndIsThenSilent(CapturedOutput log) {
        link.run(new DefaultApplicationArguments());
        var place = LINK.matcher(log.getOut())
                .results()
                .map(MatchResult::group)
                .reduce((earlier, latest) -> latest)
                .orElseThrow();
        assertThat(jdbc.sql("select token_hash from set_up_link")
                        .query(String.class)
                        .single())
                .isNotEqualTo(place.substring("/set-up/".length()));

        var browser = new Browser(port);
        assertThat(browser.get("/set-up/" + "x".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(browser.get(place).body()).contains("Set up Alongside");
        var tooShort = fill(browser, place, "short");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("password-error", "12 characters or more", "value=\"Noor Haddad\"");
        assertThat(browser.post(place, Map.of("name", "Noor Haddad")).statusCode())
                .isIn(403, 404);

        assertThat(Browser.whereTo(fill(browser, place, PASSWORD))).isEqualTo("/login?set-up");
        assertThat(Browser.whereTo(browser.signIn("noor@alongside.example", PASSWORD)))
                .isEqualTo("/");

        assertThat(new Browser(port).get(place).statusCode()).isEqualTo(404);
        var lengthBefore = log.getOut().length();
        link.run(new DefaultApplicationArguments());
        assertThat(log.getOut().substring(lengthBefore)).doesNotContain("/set-up/");
    }

    @Test
    void linkStandsForADay() {
        var clock = new MovingClock();
        var dated = new FirstAdmin(jdbc, accounts, clock);
        var token = dated.newToken();
        assertThat(dated.stands(token)).isTrue();

        clock.pass(Duration.ofHours(24));

        assertThat(dated.stands(token)).isFalse();
    }

    @Test
    void newLinkIsMadeByThePortalItselfOnly() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(firstAdmin::newToken);
        assertThat(ActingAs.system("test").call(firstAdmin::newToken)).hasSize(43);
    }

    private static java.net.http.HttpResponse<String> fill(Browser browser, String place, String password) {
        var fields = new HashMap<>(
                Map.of("name", "Noor Haddad", "email", "noor@alongside.example", "_csrf", browser.formToken(place)));
        fields.put("password", password);
        fields.put("again", password);
        return browser.post(place, fields);
    }
}

package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Invitations;
import uk.alongside.projects.NewInvitation;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;

/** What a person meets in their browser who opens the link of an invitation. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.production-mode=true")
class InvitationPageTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static final String PASSWORD = "seven lamps by the harbour";
    private static int projects;

    private final Invitations invitations;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final ProjectExamples examples;
    private final int port;

    private String key = "";
    private ProjectId project = ProjectId.next();
    private ActingAs lead = LOADER;

    InvitationPageTests(
            Invitations invitations,
            Accounts accounts,
            ProjectPacks packs,
            ProjectTeam team,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.examples = new ProjectExamples(packs, team, jdbc);
        this.port = port;
    }

    @BeforeEach
    void projectWithALead() {
        key = "by-link-" + ++projects;
        project = examples.project(key);
        lead = ActingAs.person(examples.somebody(Role.PROJECT_LEAD, project).value());
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void newcomerReadsSetsAPasswordAndIsInTheProject() {
        var place = invite("amina");
        var browser = new Browser(port);

        var page = browser.get(place);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Invitation to Lighthouse", "evaluator", "How your data is kept", "amina@" + key)
                .contains("value=\"Vera Quillon\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(Page.POLICY);

        var unread = accept(browser, place, PASSWORD, Map.of());
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("read-error", "tick the box");
        var tooShort = accept(browser, place, "short", Map.of("read", "yes"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("password-error", "12 characters or more", "checked");

        var accepted = accept(browser, place, PASSWORD, Map.of("read", "yes"));
        assertThat(Browser.whereTo(accepted)).isEqualTo("/projects/" + key);
        assertThat(browser.openView("projects/" + key + "/work-plan")).contains("Half-term 1");
        assertThat(Browser.whereTo(new Browser(port).signIn("amina@" + key + ".example", PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void usedWithdrawnAndUnknownLinksReadAlike() {
        var used = invite("amina");
        accept(new Browser(port), used, PASSWORD, Map.of("read", "yes"));
        var withdrawn = invite("boris");
        var waiting = lead.call(() -> invitations.of(project)).stream()
                .filter(line -> line.email().value().startsWith("boris"))
                .findFirst()
                .orElseThrow();
        lead.run(() -> invitations.withdraw(waiting.id()));
        var expired = invite("clara");
        jdbc.sql("update invitation set expires_at = '2020-01-01' where email like 'clara%'")
                .update();
        var stranger = new Browser(port);

        var unknown = stranger.get("/invitation/" + "x".repeat(43));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("This link does not work any more", "ask the person who");
        for (var place : List.of(used, withdrawn, expired)) {
            assertThat(stranger.get(place).statusCode()).isEqualTo(404);
            assertThat(stranger.get(place).body()).isEqualTo(unknown.body());
            assertThat(accept(stranger, place, PASSWORD, Map.of("read", "yes")).body())
                    .isEqualTo(unknown.body());
        }
    }

    @Test
    void personWithAnAccountSignsInComesBackAndAccepts() {
        open("boris");
        var place = invite("boris");
        var browser = new Browser(port);

        assertThat(browser.get(place).body())
                .contains("There is an account for boris@" + key + ".example already", place + "/sign-in")
                .doesNotContain("type=\"password\"");
        assertThat(Browser.whereTo(browser.get(place + "/sign-in"))).isEqualTo("/login");
        assertThat(Browser.whereTo(browser.signIn("boris@" + key + ".example", PASSWORD)))
                .startsWith(place + "/sign-in");
        assertThat(Browser.whereTo(browser.get(place + "/sign-in"))).isEqualTo(place);
        assertThat(browser.get(place).body()).contains("<button type=\"submit\">Accept</button>");

        assertThat(Browser.whereTo(accept(browser, place, "", Map.of("read", "yes"))))
                .isEqualTo("/projects/" + key);
    }

    @Test
    void sessionOfSomebodyElseCannotAccept() {
        open("clara");
        var forClaraNot = invite("amina");
        var browser = new Browser(port);
        browser.signIn("clara@" + key + ".example", PASSWORD);

        var page = browser.get(forClaraNot);
        assertThat(page.body())
                .contains("This invitation is for amina@" + key + ".example, and you are signed in as clara@" + key)
                .contains("Sign out")
                .doesNotContain("type=\"password\"");
        var refused = accept(browser, forClaraNot, PASSWORD, Map.of("read", "yes"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(lead.call(() -> invitations.of(project)).getFirst().acceptedAt())
                .isEmpty();
        assertThat(Browser.whereTo(browser.post("/logout", Map.of("_csrf", browser.formToken(forClaraNot)))))
                .startsWith("/login");
        assertThat(browser.get(forClaraNot).body()).contains("type=\"password\"");
    }

    @Test
    void formOfSomebodyElsesPageIsRefused() {
        var place = invite("amina");

        assertThat(new Browser(port)
                        .post(place, Map.of("read", "yes", "password", PASSWORD, "name", "A", "notice", "1"))
                        .statusCode())
                .isIn(403, 404);

        assertThat(lead.call(() -> invitations.of(project)).getFirst().acceptedAt())
                .isEmpty();
    }

    @Test
    void guessingAtLinksKeepsNobodyFromSigningInAndIsNotTakenForTheLinksFault() {
        var place = invite("amina");
        open("boris");
        var stranger = new Browser(port);
        var form = stranger.formToken("/forgotten");
        for (int i = 0; i <= Throttle.OF_ONE_ADDRESS; i++) {
            stranger.post("/invitation/" + i, Map.of("_csrf", form));
        }

        var late = accept(stranger, place, PASSWORD, Map.of("read", "yes"));

        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.body()).contains("Please wait a quarter of an hour", "Yours stays good");
        assertThat(Browser.whereTo(new Browser(port).signIn("boris@" + key + ".example", PASSWORD)))
                .isEqualTo("/");
        jdbc.sql("delete from sign_in_failure").update();
        assertThat(Browser.whereTo(accept(stranger, place, PASSWORD, Map.of("read", "yes"))))
                .isEqualTo("/projects/" + key);
    }

    @Test
    void whoAcceptsInSeveralTabsAtOnceIsNotToldThatTheyAreSomebodyElse() throws Exception {
        var place = invite("amina");
        var tabs = Stream.generate(() -> new Browser(port)).limit(3).toList();
        tabs.forEach(tab -> tab.get(place));

        List<HttpResponse<String>> answers;
        try (var people = Executors.newFixedThreadPool(tabs.size())) {
            answers = people
                    .invokeAll(tabs.stream()
                            .<Callable<HttpResponse<String>>>map(
                                    tab -> () -> accept(tab, place, PASSWORD, Map.of("read", "yes")))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 404, 404);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 404)
                .allSatisfy(answer -> assertThat(answer.body()).contains("If you have accepted already, sign in."));
    }

    @Test
    void nameThatTurnsTextAroundIsNotKept() {
        var place = invite("amina");
        var browser = new Browser(port);
        browser.get(place);

        var refused = accept(browser, place, PASSWORD, Map.of("read", "yes", "name", "\u202eanimA"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("name-error", "a character that cannot be kept");
    }

    @Test
    void privacyNoticeIsThereForAnybody() {
        assertThat(new Browser(port).get("/privacy").body()).contains("What is kept about you", "Version 1");
    }

    private HttpResponse<String> accept(Browser browser, String place, String password, Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "_csrf",
                browser.formToken("/forgotten"),
                "name",
                "Amina Tealbrook",
                "notice",
                "1",
                "password",
                password));
        fields.put("again", password);
        fields.putAll(more);
        return browser.post(place, fields);
    }

    private String invite(String name) {
        var email = new EmailAddress(name + "@" + key + ".example");
        lead.run(() -> invitations.invite(
                new NewInvitation(project, "Vera Quillon", email, Role.EVALUATOR, Optional.empty())));
        return jdbc.sql("select link_path from mail_fact where recipient = ? order by id desc limit 1")
                .param(email.value())
                .query((row, number) -> row.getString("link_path"))
                .single();
    }

    private PersonId open(String name) {
        return LOADER.call(() -> accounts.open(
                new NewAccount("Somebody Known", new EmailAddress(name + "@" + key + ".example"), PASSWORD, false)));
    }
}

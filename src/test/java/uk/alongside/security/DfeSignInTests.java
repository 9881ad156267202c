package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.somebody;
import static uk.alongside.security.ProviderSignInTests.sentence;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Invitations;
import uk.alongside.projects.NewInvitation;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** Signing in through DfE Sign-in: a provider that runs, and its public API as a small server of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.production-mode=true", "alongside.demo=true", "alongside.data=target/dfe-sign-in"})
class DfeSignInTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static final RunningProvider PROVIDER = new RunningProvider();
    private static final DfeApi API = new DfeApi();
    private static final String ORGANISATION = "23f20e54-79ea-4146-8e39-18197576f023";
    private static final String BEFORE_CONVERSION = "999101";
    private static final String SINCE_CONVERSION = "999102";
    private static final String OTHER_SCHOOL = "999103";
    private static final String ONE_ROLE = """
            {"userId":"x","roles":[{"id":"r1","name":"User","code":"USER","numericId":"1","status":{"id":1}}],\
            "identifiers":[]}""";
    private static int visitors;

    private final Accounts accounts;
    private final ProjectTeam team;
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final int port;

    private String email = "";
    private String subject = "";
    private PersonId person = PersonId.next();

    DfeSignInTests(
            Accounts accounts, ProjectTeam team, Invitations invitations, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.team = team;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.port = port;
    }

    @DynamicPropertySource
    static void dfe(DynamicPropertyRegistry properties) {
        PROVIDER.start(0);
        var client = "spring.security.oauth2.client.";
        properties.add(client + "provider.dfe.issuer-uri", () -> PROVIDER.issuer("dfe"));
        properties.add(client + "registration.dfe.client-id", () -> RunningProvider.CLIENT);
        properties.add(client + "registration.dfe.client-secret", () -> "a secret of the tests");
        properties.add("alongside.dfe.api", API::address);
        properties.add("alongside.dfe.api-secret", () -> DfeApi.SECRET);
        properties.add("alongside.dfe.service-id", () -> DfeApi.SERVICE);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
        API.close();
    }

    @BeforeEach
    void aSencoOfSchoolAComes() {
        var request = somebody("dfe" + ++visitors);
        email = request.email().value();
        subject = "DFE-USER-" + visitors;
        person = LOADER.call(() -> accounts.open(request));
        var school = school("A");
        LOADER.run(() -> team.addParticipation(new Participation(
                person, project(), Role.SENCO, Optional.of(school), LocalDate.of(2018, 9, 1), Optional.empty())));
        jdbc.sql("delete from sign_in_failure").update();
        urn(BEFORE_CONVERSION, school);
        urn(SINCE_CONVERSION, school);
        urn(OTHER_SCHOOL, school("B"));
        API.isDown(false);
        API.knows(ORGANISATION, subject, ONE_ROLE);
    }

    @Test
    void itIsAskedForTheOrganisationToo() {
        var there = new Browser(port).get("/oauth2/authorization/dfe").headers().firstValue("Location");

        assertThat(new Browser(port).get("/login").body()).contains("Sign in with DfE Sign-in");
        assertThat(there).hasValueSatisfying(place -> assertThat(place)
                .containsPattern("scope=[^&]*openid")
                .containsPattern("scope=[^&]*organisation")
                .containsPattern("scope=[^&]*profile")
                .containsPattern("scope=[^&]*email")
                .contains("nonce=", "state="));
    }

    @Test
    void sencoComesInByTheSchoolsNumberOfToday() {
        assertThat(Browser.whereTo(signIn(organisation(SINCE_CONVERSION)))).isEqualTo("/");
        assertThat(schoolNoted()).isEqualTo(school("A"));
    }

    @Test
    void sencoComesInByTheNumberTheSchoolHadBeforeItsConversion() {
        assertThat(Browser.whereTo(signIn(organisation(BEFORE_CONVERSION)))).isEqualTo("/");
        assertThat(schoolNoted()).isEqualTo(school("A"));
    }

    @Test
    void organisationMayComeAsText() {
        assertThat(Browser.whereTo(signIn("""
                        {"id":"%s","name":"Anchorlight","urn":"%s","uid":null,"ukprn":null,"category":{"id":"001"},\
                        "establishmentNumber":null,"status":null}""".formatted(ORGANISATION, SINCE_CONVERSION))))
                .isEqualTo("/");
    }

    @Test
    void urnMayComeAsANumber() {
        assertThat(Browser.whereTo(signIn(Map.of("id", ORGANISATION, "urn", Integer.parseInt(SINCE_CONVERSION)))))
                .isEqualTo("/");
    }

    @Test
    void organisationWithoutAUrnIsNoSchool() {
        assertThat(refusal(Map.of("id", ORGANISATION, "name", "A trust")))
                .contains("is not a school that is known here");
        var trust = new HashMap<String, Object>(Map.of("id", ORGANISATION, "uid", "4321"));
        for (var missing : List.of("urn", "ukprn", "establishmentNumber", "type", "category", "status")) {
            trust.put(missing, null);
        }
        assertThat(refusal(trust)).contains("is not a school that is known here");
        assertThat(refusal("{\"id\":\"%s\",\"urn\":null}".formatted(ORGANISATION)))
                .contains("is not a school that is known here");
    }

    @Test
    void organisationThatIsMissingOrSaysNothingIsAskedForAgain() {
        for (var nothing : List.of("", "{}", "no object", "[]", Map.of(), List.of("x"), 7)) {
            assertThat(refusal(nothing)).as("organisation %s", nothing).contains("did not say which organisation");
        }
        PROVIDER.says("dfe", subject, Map.of("email", email));
        assertThat(sentence(comeBack())).contains("did not say which organisation");
    }

    @Test
    void schoolThatIsNotKnownHereIsRefused() {
        assertThat(refusal(organisation("100000"))).contains("is not a school that is known here");
        assertThat(refusal(organisation("not a urn"))).contains("is not a school that is known here");
        assertThat(refusal(organisation("１１６１９３"))).contains("is not a school that is known here");
        assertThat(bound()).isZero();
    }

    @Test
    void whoHasNoRoleThereIsRefused() {
        API.knows(ORGANISATION, subject, "{\"roles\":[]}");
        assertThat(refusal(organisation(SINCE_CONVERSION))).contains("You have no role for this portal at DfE Sign-in");
        API.knows(ORGANISATION, subject, "{\"roles\":null}");
        assertThat(refusal(organisation(SINCE_CONVERSION))).contains("You have no role");
        API.knows(ORGANISATION, subject, "{\"roles\":[{\"code\":\"USER\",\"status\":{\"id\":0}}]}");
        assertThat(refusal(organisation(SINCE_CONVERSION))).contains("You have no role");
        API.knows(ORGANISATION, subject, "{\"roles\":[null]}");
        assertThat(refusal(organisation(SINCE_CONVERSION))).contains("You have no role");
        subject = "DFE-NOBODY-" + visitors;
        assertThat(refusal(organisation(SINCE_CONVERSION))).contains("You have no role");
        assertThat(bound()).isZero();
    }

    @Test
    void apiThatIsDownOrSpeaksNonsenseIsSaidSo() {
        API.isDown(true);
        assertThat(refusal(organisation(SINCE_CONVERSION))).contains("DfE Sign-in does not answer us at the moment");
        API.isDown(false);
        API.knows(ORGANISATION, subject, "<html>Maintenance</html>");
        assertThat(refusal(organisation(SINCE_CONVERSION))).contains("does not answer us at the moment");
    }

    @Test
    void addressThatNobodyConfirmedBindsOnlyTogetherWithTheSchool() {
        assertThat(refusal(organisation(OTHER_SCHOOL))).contains("has not confirmed your e-mail address");
        assertThat(bound()).isZero();

        PROVIDER.says(
                "dfe",
                subject,
                Map.of("email", email, "email_verified", false, "organisation", organisation(SINCE_CONVERSION)));
        assertThat(sentence(comeBack())).contains("has not confirmed your e-mail address");
        assertThat(bound()).isZero();
    }

    @Test
    void whoWasInvitedForTheSchoolGetsAnAccountWithoutAPassword() {
        email = "invited" + visitors + "@alongside.example";
        var lead = LOADER.call(() -> accounts.open(somebody("lead" + visitors)));
        LOADER.run(() -> team.addParticipation(new Participation(
                lead, project(), Role.PROJECT_LEAD, Optional.empty(), LocalDate.of(2018, 9, 1), Optional.empty())));
        ActingAs.person(lead.value())
                .run(() -> invitations.invite(new NewInvitation(
                        project(), "Imani Osei", new EmailAddress(email), Role.SENCO, Optional.of(school("A")))));

        assertThat(refusal(organisation(OTHER_SCHOOL))).contains("has not confirmed your e-mail address");
        assertThat(named("Imani Osei")).isZero();

        assertThat(Browser.whereTo(signIn(organisation(BEFORE_CONVERSION)))).isEqualTo("/");
        assertThat(named("Imani Osei")).isEqualTo(1);
        assertThat(new Browser(port).signIn(email, PASSWORD).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select password_hash is null from account where person_id = "
                                + "(select id from person where email = :email)")
                        .param("email", email)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoIsBoundMayComeFromAnotherSchoolThatIsKnownHere() {
        signIn(organisation(SINCE_CONVERSION));

        assertThat(Browser.whereTo(signIn(organisation(OTHER_SCHOOL)))).isEqualTo("/");
        assertThat(schoolNoted()).isEqualTo(school("B"));
    }

    @Test
    void roleThereGivesNoRoleHere() {
        signIn(organisation(SINCE_CONVERSION));

        assertThat(jdbc.sql("select role from participation where person_id = :person")
                        .param("person", person.value())
                        .query(String.class)
                        .list())
                .containsExactly("SENCO");
    }

    private static Map<String, Object> organisation(String urn) {
        var said = new HashMap<String, Object>(Map.of(
                "id",
                ORGANISATION,
                "name",
                "Anchorlight Primary School",
                "category",
                Map.of("id", "001", "name", "Establishment"),
                "type",
                Map.of("id", "34", "name", "Academy Converter"),
                "urn",
                urn,
                "status",
                Map.of("id", 1, "name", "Open")));
        for (var missing : List.of("uid", "ukprn", "establishmentNumber", "closedOn", "address", "telephone")) {
            said.put(missing, null);
        }
        return Collections.unmodifiableMap(said);
    }

    private String refusal(Object organisation) {
        jdbc.sql("delete from sign_in_failure").update();
        var answer = signIn(organisation);
        assertThat(answer.statusCode()).isEqualTo(403);
        return sentence(answer);
    }

    private HttpResponse<String> signIn(Object organisation) {
        PROVIDER.says("dfe", subject, Map.of("email", email, "organisation", organisation));
        return comeBack();
    }

    private HttpResponse<String> comeBack() {
        var browser = new Browser(port);
        var there = browser.get("/oauth2/authorization/dfe")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = PROVIDER.backFrom(there);
        return browser.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private ProjectId project() {
        return jdbc.sql("select id from project where project_key = 'harbour-2026'")
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }

    private SchoolId school(String letter) {
        return jdbc.sql("select school_id from project_school where project_id = :project and letter = :letter")
                .param("project", project().value())
                .param("letter", letter)
                .query((row, number) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .single();
    }

    private void urn(String urn, SchoolId school) {
        jdbc.sql("insert ignore into school_urn (urn, school_id) values (:urn, :school)")
                .param("urn", urn)
                .param("school", school.value())
                .update();
    }

    private int bound() {
        return jdbc.sql("select count(*) from provider_identity where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private int named(String name) {
        return jdbc.sql("select count(*) from person where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private SchoolId schoolNoted() {
        return jdbc.sql("select school_id from provider_identity where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .single();
    }
}

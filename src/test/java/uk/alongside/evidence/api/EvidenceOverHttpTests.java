package uk.alongside.evidence.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.EvidenceExamples;
import uk.alongside.evidence.EvidenceExamples.Here;
import uk.alongside.evidence.EvidenceExamples.Statements;
import uk.alongside.evidence.EvidenceExamples.World;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.files.FileExamples;
import uk.alongside.files.Files;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;

/** Files on their way in and out as a browser sees it: who may, what it is told, and what it must never do with them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.production-mode=true")
@Import(EvidenceExamples.class)
class EvidenceOverHttpTests {

    private static final String PASSWORD = "seven lamps by the harbour";
    private static int people;

    private final EvidenceBox box;
    private final Accounts accounts;
    private final ProjectTeam team;
    private final Statements statements;
    private final World world;
    private final JdbcClient jdbc;
    private final int port;

    EvidenceOverHttpTests(
            EvidenceBox box,
            Accounts accounts,
            ProjectTeam team,
            Statements statements,
            World world,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.box = box;
        this.accounts = accounts;
        this.team = team;
        this.statements = statements;
        this.world = world;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void nobodyHasTriedToSignIn() {
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void fileGoesInAndComesOutAsItWas() {
        var here = world.project("evidence-http");
        var amina = somebody(here, Role.SENCO);
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        var content = FileExamples.pdf("A plan for all");

        var answer = amina.page().upload(statement, "Prêt à lire.pdf", content);

        assertThat(answer.statusCode()).isEqualTo(201);
        var file = piece(amina, statement).file().orElseThrow();
        assertThat(file.name()).isEqualTo("Prêt à lire.pdf");
        var back = amina.page().download(file.id().value());
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).isEqualTo(content);
    }

    @Test
    void browserIsToldToSaveAndNeverToRunAnything() {
        var here = world.project("evidence-headers");
        var amina = somebody(here, Role.SENCO);
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        amina.page().upload(statement, "form.pdf", FileExamples.pdfWithScript("A form"));

        var back = amina.page()
                .download(piece(amina, statement).file().orElseThrow().id().value());

        assertThat(back.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(back.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(back.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(back.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment;"));
        assertThat(back.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(back.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    @Test
    void pictureDrawnAnewMayBeShown() {
        var here = world.project("evidence-picture");
        var amina = somebody(here, Role.SENCO);
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        amina.page().upload(statement, "wall.jpg", FileExamples.photo(40, 20, 6));

        var back = amina.page()
                .download(piece(amina, statement).file().orElseThrow().id().value());

        assertThat(back.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("inline;"));
        assertThat(new String(back.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @Test
    void hostileNamesAndFilesAreAnsweredInASentence() {
        var here = world.project("evidence-hostile");
        var amina = somebody(here, Role.SENCO);
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        var text = "a plan".getBytes(StandardCharsets.UTF_8);

        assertThat(amina.page()
                        .upload(statement, "../../" + "a".repeat(1500) + "\u202Efdp.txt", text)
                        .statusCode())
                .isEqualTo(201);
        assertThat(piece(amina, statement).title())
                .startsWith("aaaa")
                .doesNotContain("/", "\u202E")
                .hasSizeLessThan(150);
        var program = new byte[] {'M', 'Z', 0, 0, 1, 2, 3};
        assertThat(amina.page().upload(statement, "plan.pdf", program))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(422))
                .satisfies(refused -> assertThat(refused.body()).contains("cannot be kept here"))
                .satisfies(refused -> assertThat(refused.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain")));
        assertThat(amina.page().upload(statement, "empty.txt", new byte[0]).body())
                .contains("empty");
        assertThat(amina.page().upload(statement, "large.txt", new byte[21 * 1024 * 1024]))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(413))
                .satisfies(refused -> assertThat(refused.body()).isEqualTo(Files.TOO_LARGE));
    }

    @Test
    void nobodyElseUploadsOrDownloadsAndLearnsNothing() {
        var here = world.project("evidence-strangers");
        var amina = somebody(here, Role.SENCO);
        var head = somebody(here, Role.HEAD);
        var stranger = somebody(world.project("evidence-elsewhere"), Role.SENCO);
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        var text = "a plan".getBytes(StandardCharsets.UTF_8);
        amina.page().upload(statement, "plan.txt", text);
        var file = piece(amina, statement).file().orElseThrow().id().value();
        var nothing = UUID.randomUUID();

        assertThat(stranger.page().download(file).statusCode()).isEqualTo(404);
        assertThat(stranger.page().download(file).body())
                .isEqualTo(stranger.page().download(nothing).body());
        assertThat(head.page().download(file).statusCode())
                .as("of a file whose text has not been read yet")
                .isEqualTo(404);
        var refused = stranger.page().upload(statement, "mine.txt", text);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body())
                .isEqualTo(stranger.page()
                        .upload(new SubjectRef(statement.kind(), nothing), "mine.txt", text)
                        .body());
        assertThat(head.page().upload(statement, "mine.txt", text).statusCode()).isEqualTo(404);
        assertThat(stranger.page().download("files/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNoLongerSignedInIsToldHowToGoOn() {
        var here = world.project("evidence-signed-out");
        var amina = somebody(here, Role.SENCO);
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        amina.page().losesItsSession();

        var refused = amina.page().upload(statement, "plan.txt", "a plan".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("Sign in again");
        assertThat(amina.page().uploadFromElsewhere(statement).statusCode())
                .as("another site that cannot read our token")
                .isEqualTo(404);
    }

    private EvidencePiece piece(Somebody who, SubjectRef statement) {
        return ActingAs.person(who.id().value())
                .call(() -> box.of(statement))
                .pieces()
                .getLast();
    }

    private record Somebody(PersonId id, Page page) {}

    private Somebody somebody(Here here, Role role) {
        var email = "evidence%d@alongside.example".formatted(++people);
        var portal = ActingAs.system("test");
        var id = portal.call(
                () -> accounts.open(new NewAccount("Robin Evidence", new EmailAddress(email), PASSWORD, false)));
        portal.run(() -> team.addParticipation(new Participation(
                id, here.project(), role, Optional.of(here.anchor()), LocalDate.of(2020, 1, 1), Optional.empty())));
        return new Somebody(id, new Page("http://localhost:" + port).signIn(email));
    }

    /** A browser's cookies and plain requests. */
    private static final class Page {

        private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
        private static final JsonMapper JSON = new JsonMapper();

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final String portal;
        private String header = "";
        private String token = "";

        Page(String portal) {
            this.portal = portal;
        }

        Page signIn(String email) {
            var form =
                    FORM_TOKEN.matcher(text(HttpRequest.newBuilder(at("login"))).body());
            assertThat(form.find()).isTrue();
            text(HttpRequest.newBuilder(at("login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                            .formatted(encoded(email), encoded(PASSWORD), encoded(form.group(1))))));
            var session = JSON.readTree(text(HttpRequest.newBuilder(at("drafts/session"))
                            .header("X-Device", UUID.randomUUID().toString()))
                    .body());
            header = session.at("/csrf/header").asString();
            token = session.at("/csrf/token").asString();
            return this;
        }

        void losesItsSession() {
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> !cookie.getName().equals("alongside-form"))
                    .toList()
                    .forEach(cookie -> cookies.getCookieStore().remove(at(""), cookie));
        }

        HttpResponse<String> upload(SubjectRef subject, String name, byte[] content) {
            return text(to(subject)
                    .header(header, token)
                    .header("X-Filename", encoded(name).replace("+", "%20"))
                    .POST(BodyPublishers.ofByteArray(content)));
        }

        HttpResponse<String> uploadFromElsewhere(SubjectRef subject) {
            return text(to(subject).POST(BodyPublishers.ofString("a plan")));
        }

        private HttpRequest.Builder to(SubjectRef subject) {
            return HttpRequest.newBuilder(
                    at("evidence/files?kind=%s&subject=%s".formatted(subject.kind(), subject.id())));
        }

        HttpResponse<byte[]> download(UUID file) {
            return download("files/" + file);
        }

        HttpResponse<byte[]> download(String place) {
            return send(HttpRequest.newBuilder(at(place)), BodyHandlers.ofByteArray());
        }

        private HttpResponse<String> text(HttpRequest.Builder request) {
            return send(request, BodyHandlers.ofString());
        }

        private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
            try {
                return client.send(request.build(), body);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        private URI at(String place) {
            return URI.create(portal + "/" + place);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}

package uk.alongside.drafts;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page on which somebody writes, as the server sees it: a browser's cookies and plain requests. */
final class DraftPage {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String portal;
    private final UUID device = UUID.randomUUID();
    private Optional<String> link = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private volatile Optional<JsonNode> csrf = Optional.empty();

    DraftPage(int port) {
        portal = "http://localhost:" + port;
    }

    /** What the server said. */
    record Answer(int status, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        long version() {
            return json().path("version").longValue();
        }

        String field(String name) {
            return json().path("fields").path(name).asString("");
        }
    }

    DraftPage through(String token) {
        link = Optional.of(token);
        return this;
    }

    /** Whose words the page has; it says so with each write. */
    void writesAs(String whose) {
        owner = Optional.of(whose);
    }

    DraftPage signIn(String email, String password, String... more) {
        var found =
                FORM_TOKEN.matcher(send(HttpRequest.newBuilder(at("/login"))).body());
        var form = Map.of("username", email, "password", password, "_csrf", found.find() ? found.group(1) : "");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + (more.length == 0 ? "" : "&" + String.join("&", more)))));
        csrf = Optional.empty();
        return this;
    }

    void signOut() {
        send(HttpRequest.newBuilder(at("/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(token().path("header").asString(), token().path("token").asString())
                .POST(BodyPublishers.noBody()));
    }

    /** What happens to cookies that somebody deletes. */
    void losesItsCookies() {
        cookies.getCookieStore().removeAll();
    }

    Answer session() {
        return answer(
                send(withLink(HttpRequest.newBuilder(at("/drafts/session"))).header("X-Device", device.toString())));
    }

    Answer read(String kind, UUID document, UUID part) {
        return read("/drafts/" + kind + "/" + document + "/" + part);
    }

    Answer read(String place) {
        return answer(send(withLink(HttpRequest.newBuilder(at(place)))));
    }

    /** One field of a scribble. */
    Answer write(UUID document, UUID part, long base, UUID op, String field, String words) {
        return write(document, part, base, op, Map.of(field, words));
    }

    Answer write(UUID document, UUID part, long base, UUID op, Map<String, String> fields) {
        return put(
                DraftExamples.KIND + "/" + document + "/" + part,
                JSON.writeValueAsString(
                        Map.of("op", op, "base", base, "fields", fields, "at", "2026-01-12T10:00:00Z")));
    }

    Answer put(String place, String body) {
        return put(place, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer put(String place, byte[] body) {
        return answer(send(withLink(HttpRequest.newBuilder(at("/drafts/" + place)))
                .header("Content-Type", "application/json")
                .header(
                        token().path("header").asString("X-CSRF-TOKEN"),
                        token().path("token").asString("none"))
                .PUT(BodyPublishers.ofByteArray(body))));
    }

    /** As another site would, which cannot read our token. */
    Answer putFromElsewhere(String place, String body) {
        return answer(send(HttpRequest.newBuilder(at("/drafts/" + place))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))));
    }

    private JsonNode token() {
        if (csrf.isEmpty()) {
            var session = session();
            csrf = Optional.of(session.status() == 200 ? session.json().path("csrf") : JSON.createObjectNode());
        }
        return csrf.get();
    }

    private HttpRequest.Builder withLink(HttpRequest.Builder request) {
        owner.ifPresent(whose -> request.header("X-Writer", whose));
        link.ifPresent(token -> request.header("X-Answer-Link", token));
        return request;
    }

    private URI at(String place) {
        return URI.create(portal + place);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

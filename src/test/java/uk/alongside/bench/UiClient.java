package uk.alongside.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's browser, as far as the portal can tell: it keeps cookies, signs in with the form, opens pages and sends
 * what happens on them, in the protocol of the user interface. It draws nothing, so that hundreds fit into one process.
 */
public final class UiClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    /** In a form of plain HTML, or in the head of a page of the user interface. */
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+(?:value|content)=\"([^\"]*)\"");

    private static final Pattern TITLE = Pattern.compile("\\[\"([^\"]*)\",\"\\s*document\\.title = ");
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);
    /** The page itself: the first node of every user interface. */
    private static final int PAGE = 1;

    private final URI portal;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    /** @param portal its address, with a slash at the end */
    public UiClient(URI portal) {
        this.portal = portal;
    }

    /** Signs in with the form of the sign-in page. */
    public void signIn(String email, String password) throws IOException, InterruptedException {
        get("login");
        var answer = post("login", Map.of("username", email, "password", password, "_csrf", token));
        var next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || next.contains("login")) {
            throw new IOException("%s could not sign in: %d, next %s".formatted(email, answer.statusCode(), next));
        }
    }

    /** Signs out, which ends the session. */
    public void signOut() throws IOException, InterruptedException {
        var answer = post("logout", Map.of("_csrf", token));
        if (answer.statusCode() != 302) {
            throw new IOException("Could not sign out: " + answer.statusCode());
        }
        cookies.clear();
    }

    private HttpResponse<String> post(String address, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    /** Opens a page of the portal, as typing its address does. */
    public Page open(String address) throws IOException, InterruptedException {
        get(address);
        var path = address.replaceFirst("\\?.*", "");
        var query = address.contains("?") ? address.replaceFirst("[^?]*\\?", "") : "";
        var config = JSON.readTree(get("?v-r=init&location=%s&query=%s&v-sw=1280&v-sh=800&v-ww=1280&v-wh=800"
                        .formatted(encoded(path), encoded(query))))
                .path("appConfig");
        var page = new Page(config.path("v-uiId").asInt(), config.path("uidl"));
        page.goesTo(path, query);
        return page;
    }

    /** What a page fetches by itself, as JSON. */
    public JsonNode fetch(String address) throws IOException, InterruptedException {
        var answer = send(request(address).header("Accept", "application/json").GET());
        if (answer.statusCode() != 200) {
            throw new IOException("GET %s: %d".formatted(address, answer.statusCode()));
        }
        return JSON.readTree(answer.body());
    }

    /** What a page keeps by itself, as JSON; gives back what is kept. */
    public JsonNode keep(String address, Map<String, String> headers, Object body)
            throws IOException, InterruptedException {
        var request = request(address)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        var answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IOException("PUT %s: %d %s".formatted(address, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private String get(String address) throws IOException, InterruptedException {
        var answer = send(request(address).header("Accept", "text/html,*/*").GET());
        if (answer.statusCode() != 200) {
            throw new IOException("GET %s: %d %s"
                    .formatted(
                            address,
                            answer.statusCode(),
                            answer.headers().firstValue("Location").orElse("")));
        }
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(portal.resolve(address)).timeout(LONGEST_ANSWER);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair.length == 2 && !pair[1].isEmpty()) {
                cookies.put(pair[0].strip(), pair[1]);
            } else {
                cookies.remove(pair[0].strip());
            }
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An open page. */
    public final class Page {

        private final int ui;
        private final String key;
        private final StringBuilder received = new StringBuilder();
        private int syncId;
        private int clientId;

        private Page(int ui, JsonNode uidl) {
            this.ui = ui;
            this.key = uidl.path("Vaadin-Security-Key").asString("");
            take(uidl);
        }

        /** Follows a link to another page of the portal, within the page that is open; what was received before is forgotten. */
        public void follow(String address) throws IOException, InterruptedException {
            received.setLength(0);
            goesTo(address, "");
        }

        private void goesTo(String path, String query) throws IOException, InterruptedException {
            happens(
                    PAGE,
                    "ui-navigate",
                    Map.of(
                            "route",
                            path,
                            "query",
                            query,
                            "appShellTitle",
                            "",
                            "historyState",
                            Map.of(),
                            "trigger",
                            ""));
            answersWhatItWasAsked();
        }

        /** Tells the portal that something happened on the page, and takes in what changes there. */
        public void happens(int node, String event, Map<String, ?> data) throws IOException, InterruptedException {
            send(List.of(Map.of("type", "event", "node", node, "event", event, "data", data)));
        }

        /** A browser answers at once where the portal waits for what a script gives; what it says does not matter here. */
        private void answersWhatItWasAsked() throws IOException, InterruptedException {
            if (hasReceived("@v-return")) {
                send(List.of());
            }
        }

        private void send(List<Map<String, ?>> invocations) throws IOException, InterruptedException {
            var message = JSON.writeValueAsString(
                    Map.of("csrfToken", key, "rpc", invocations, "syncId", syncId, "clientId", clientId));
            clientId++;
            var answer = UiClient.this.send(request("?v-r=uidl&v-uiId=" + ui)
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(message)));
            if (answer.statusCode() != 200) {
                throw new IOException("The page got " + answer.statusCode());
            }
            take(JSON.readTree(answer.body().replaceFirst("^for\\(;;\\);\\[", "")));
        }

        private void take(@Nullable JsonNode uidl) {
            if (uidl == null
                    || uidl.path("meta").has("appError")
                    || uidl.path("meta").has("sessionExpired")) {
                throw new IllegalStateException("The page is lost: " + uidl);
            }
            syncId = uidl.path("syncId").asInt(syncId);
            received.append(uidl);
        }

        /** What the portal has called the page; empty where it gave no title. */
        public String title() {
            var found = TITLE.matcher(received);
            var title = "";
            while (found.find()) {
                title = found.group(1);
            }
            return title;
        }

        /** What a pattern finds in what the portal has sent to the page, each once: its first group. */
        public List<String> find(Pattern pattern) {
            return pattern.matcher(received)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }

        /** Whether the portal has sent this text to the page, wherever it stands there. */
        public boolean hasReceived(String text) {
            return received.indexOf(text) >= 0;
        }
    }
}

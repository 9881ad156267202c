package uk.alongside.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person's browser does over HTTP: keeps cookies, fills in a form, and does not follow where it is led. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String portal;

    Browser(int port) {
        portal = "http://localhost:" + port;
    }

    HttpResponse<String> get(String place) {
        return send(HttpRequest.newBuilder(URI.create(portal + place)).header("Accept", "text/html,*/*;q=0.8"));
    }

    /** What a page asks by itself. */
    HttpResponse<String> fetch(String place) {
        return send(HttpRequest.newBuilder(URI.create(portal + place)).header("Accept", "application/json"));
    }

    HttpResponse<String> post(String place, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(portal + place))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> signIn(String email, String password) {
        return post("/login", Map.of("username", email, "password", password, "_csrf", formToken("/login")));
    }

    /** What the form on the page carries so that nobody else can send it. */
    String formToken(String place) {
        var found = TOKEN.matcher(get(place).body());
        return found.find() ? found.group(1) : "";
    }

    /**
     * Opens a view as the page's engine does: first the page, then the navigation. Gives what the server sends to be drawn;
     * empty where the person is led elsewhere before anything is.
     */
    String openView(String place) {
        var page = get("/?v-r=init&location=" + encode(place) + "&query=").body();
        var key = SECURITY_KEY.matcher(page);
        if (!key.find()) {
            return "";
        }
        var navigation = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(key.group(1), place);
        return send(HttpRequest.newBuilder(URI.create(portal + "/?v-r=uidl&v-uiId=" + uiOf(page)))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(navigation)))
                .body();
    }

    private static String uiOf(String page) {
        var ui = UI_ID.matcher(page);
        return ui.find() ? ui.group(1) : "0";
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    void forget(String name) {
        cookie(name).ifPresent(cookie -> cookies.getCookieStore().remove(URI.create(portal), cookie));
    }

    static List<String> cookiesSetBy(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie");
    }

    static String whereTo(HttpResponse<?> response) {
        var place = response.headers().firstValue("Location").map(URI::create);
        return place.map(url -> url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()))
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package uk.alongside.security;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The public API of DfE Sign-in, as its documentation has it: it answers who asks with a token of its own making. */
final class DfeApi implements AutoCloseable {

    /** Of a few words and shorter than the hash, as DfE gives them out. */
    static final String SECRET = "lantern-quay-otter";

    static final String SERVICE = "7f3b0a52-0000-4000-8000-00000000a1a1";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean down;

    DfeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/services/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void knows(String organisation, String user, String answer) {
        answers.put("/services/%s/organisations/%s/users/%s".formatted(SERVICE, organisation, user), answer);
    }

    void isDown(boolean now) {
        down = now;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestHeaders().getFirst("Authorization");
            var known = answers.get(exchange.getRequestURI().getRawPath());
            if (down) {
                exchange.sendResponseHeaders(503, -1);
            } else if (asked == null || !asked.startsWith("Bearer ") || !isOurs(asked.substring("Bearer ".length()))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (known == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                var body = known.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static boolean isOurs(String token) {
        try {
            var parts = token.split("\\.");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signature = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII)));
            var head = read(parts[0]);
            var says = read(parts[1]);
            return signature.equals(parts[2])
                    && "HS256".equals(head.get("alg"))
                    && RunningProvider.CLIENT.equals(says.get("iss"))
                    && "signin.education.gov.uk".equals(says.get("aud"));
        } catch (GeneralSecurityException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> read(String part) throws ParseException {
        return JSONObjectUtils.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

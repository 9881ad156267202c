package uk.alongside.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/** An OpenID provider that runs on this machine, says what it is told to say, and can change its keys. */
final class RunningProvider implements AutoCloseable {

    static final String CLIENT = "alongside-portal";

    private final Keys keys = new Keys();
    private final MockOAuth2Server server =
            new MockOAuth2Server(new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)));
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    void start(int port) {
        server.start(port);
    }

    String issuer(String name) {
        return server.issuerUrl(name).toString();
    }

    Keys keys() {
        return keys;
    }

    /** What the next token says of whoever signs in at this issuer. */
    void says(String issuer, String subject, Map<String, Object> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(issuer, subject, "JWT", null, claims, 3600));
    }

    /** Where the provider sends somebody back to who was sent there from the portal. */
    URI backFrom(String authorization) {
        try {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(authorization)).build(), BodyHandlers.ofString());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** The key with which the provider signs, and publishes. */
    static final class Keys extends KeyProvider {

        /** A sign-in signs two tokens, one that says who it is and one that opens doors. */
        private static final int TOKENS_OF_A_SIGN_IN = 2;

        private JWK published = newKey("first");
        private JWK signing = published;
        private int stillToSign;

        Keys() {
            super(List.of());
        }

        /** From now on there is another key. */
        synchronized void change(String name) {
            published = newKey(name);
            signing = published;
        }

        /** The next sign-in is still signed with the key of before, which is not published any more. */
        synchronized void changeButSignOnceMoreWithTheOldOne(String name) {
            published = newKey(name);
            stillToSign = TOKENS_OF_A_SIGN_IN;
        }

        @Override
        public synchronized JWK signingKey(String issuer) {
            if (stillToSign > 0) {
                stillToSign--;
                return signing;
            }
            signing = published;
            return published;
        }

        @Override
        public synchronized List<JWK> get(@Nullable JWKSelector wanted, @Nullable SecurityContext context) {
            return Optional.ofNullable(wanted).orElseThrow().select(new JWKSet(published).toPublicJWKSet());
        }

        private static RSAKey newKey(String name) {
            try {
                return new RSAKeyGenerator(2048).keyID(name).generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package uk.alongside.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the public API of DfE Sign-in whether somebody has a role for this portal in their organisation. */
@Component
class DfeRoles {

    private static final Logger LOG = LoggerFactory.getLogger(DfeRoles.class);
    private static final Duration LIFE_OF_A_QUESTION = Duration.ofMinutes(5);
    private static final int SHORTEST_KEY = 32;

    private final RestClient line =
            RestClient.builder().requestFactory(ProviderLine.open()).build();
    private final DfeProperties properties;
    private final Clock clock;

    DfeRoles(DfeProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Whether there is a role that lets this person in.
     *
     * @param client what DfE Sign-in calls this portal
     * @throws ProviderRefused where it cannot be asked
     */
    boolean letIn(String client, String organisation, String person) {
        var secret = properties.apiSecret();
        if (properties.api() == null || secret == null) {
            LOG.error("DfE Sign-in cannot be asked for roles: set alongside.dfe.api and alongside.dfe.api-secret.");
            throw new ProviderRefused(ProviderRefusal.NOT_SET_UP);
        }
        try {
            var answer = line.get()
                    .uri(
                            properties.api() + "/services/{service}/organisations/{organisation}/users/{person}",
                            Optional.ofNullable(properties.serviceId()).orElse(client),
                            organisation,
                            person)
                    .headers(headers -> headers.setBearerAuth(question(client, secret)))
                    .retrieve()
                    .body(Access.class);
            return answer != null && answer.hasOneOf(properties.roles());
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.NOT_FOUND) {
                return false;
            }
            LOG.error("DfE Sign-in refused to say which roles somebody has: {}", refused.getStatusCode());
            throw new ProviderRefused(ProviderRefusal.NOT_SET_UP, refused);
        } catch (RestClientException silent) {
            LOG.error("DfE Sign-in cannot be asked for roles: {}", silent.getMessage());
            throw new ProviderRefused(ProviderRefusal.UNREACHABLE, silent);
        }
    }

    private String question(String client, String secret) {
        var now = clock.instant();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .audience(properties.audience())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE_OF_A_QUESTION)))
                        .build());
        try {
            token.sign(new MACSigner(key(secret)));
        } catch (JOSEException unsigned) {
            throw new IllegalStateException("A question to DfE Sign-in could not be signed.", unsigned);
        }
        return token.serialize();
    }

    /** DfE gives out secrets of a few words. HMAC fills a short key up with noughts anyway; Nimbus wants that done. */
    private static byte[] key(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, Math.max(bytes.length, SHORTEST_KEY));
    }

    /** What the API answers, as far as it matters here. */
    record Access(@Nullable List<@Nullable Role> roles) {

        boolean hasOneOf(List<String> wanted) {
            return Stream.ofNullable(roles)
                    .flatMap(List::stream)
                    .filter(Objects::nonNull)
                    .filter(Role::stands)
                    .anyMatch(role -> wanted.isEmpty() || role.code() != null && wanted.contains(role.code()));
        }
    }

    record Role(@Nullable String code, @Nullable Status status) {

        boolean stands() {
            return status == null || status.id() == null || status.id() == Status.ACTIVE;
        }
    }

    record Status(@Nullable Integer id) {

        static final int ACTIVE = 1;
    }
}

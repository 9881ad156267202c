package uk.alongside.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks the token in which a provider says who somebody is.
 *
 * <p>The provider's keys are fetched for each sign-in: a key that it has withdrawn counts for nothing from then on, and a new
 * one at once, under a new name or an old one. A minute is allowed between its clock and ours.
 */
@Component
class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {

    static final Duration BETWEEN_CLOCKS = Duration.ofSeconds(60);

    private static final List<SignatureAlgorithm> SIGNED_BY = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384);

    private static final ClaimTypeConverter TYPES = OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter();

    private final RestTemplate line = new RestTemplate(ProviderLine.open());
    private final Clock clock;

    ProviderTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        var keys = provider.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new ProviderRefused(ProviderRefusal.NOT_SET_UP);
        }
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(line)
                .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNED_BY))
                .build();
        decoder.setClaimSetConverter(ProviderTokens::read);
        decoder.setJwtValidator(checksFor(provider));
        return decoder;
    }

    /** Its claims. One that ran out before it was made is for the checks to refuse in words, not a mistake in its form. */
    private static Map<String, Object> read(Map<String, Object> sent) {
        var claims = new HashMap<>(TYPES.convert(sent));
        if (claims.get(IdTokenClaimNames.IAT) instanceof Instant made
                && claims.get(IdTokenClaimNames.EXP) instanceof Instant end
                && !end.isAfter(made)) {
            claims.put(IdTokenClaimNames.IAT, end.minusSeconds(1));
        }
        return claims;
    }

    private OAuth2TokenValidator<Jwt> checksFor(ClientRegistration provider) {
        var times = new JwtTimestampValidator(BETWEEN_CLOCKS);
        times.setClock(clock);
        var rest = new OidcIdTokenValidator(provider);
        rest.setClock(clock);
        rest.setClockSkew(BETWEEN_CLOCKS);
        return token -> {
            var audience = token.getAudience();
            if (audience == null || !audience.contains(provider.getClientId())) {
                return OAuth2TokenValidatorResult.failure(ProviderRefusal.WRONG_AUDIENCE.asError());
            }
            if (times.validate(token).hasErrors() || isFromTheFuture(token)) {
                return OAuth2TokenValidatorResult.failure(ProviderRefusal.WRONG_TIME.asError());
            }
            return rest.validate(token);
        };
    }

    private boolean isFromTheFuture(Jwt token) {
        var issued = token.getIssuedAt();
        return issued != null && issued.isAfter(clock.instant().plus(BETWEEN_CLOCKS));
    }
}

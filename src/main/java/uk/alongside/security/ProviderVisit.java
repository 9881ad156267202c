package uk.alongside.security;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * That a person came in through a provider, so that they can leave it too.
 *
 * @param provider the id under which the properties name it
 * @param proof what the provider wants to see when somebody leaves
 */
record ProviderVisit(String provider, OidcIdToken proof) implements Serializable {

    /** How providers say that they asked for more than a password (RFC 8176, REFEDS, PAPE). */
    private static final Set<String> METHODS = Set.of("mfa");

    private static final Set<String> CLASSES =
            Set.of("https://refeds.org/profile/mfa", "http://schemas.openid.net/pape/policies/2007/06/multi-factor");

    /** Whether the provider itself asked for a second factor, and says so in what it has signed. */
    boolean saysTwoFactors() {
        var methods = Optional.ofNullable(proof.getAuthenticationMethods()).orElse(List.of());
        var reached = Optional.ofNullable(proof.getAuthenticationContextClass());
        return methods.stream().anyMatch(METHODS::contains)
                || reached.filter(CLASSES::contains).isPresent();
    }
}

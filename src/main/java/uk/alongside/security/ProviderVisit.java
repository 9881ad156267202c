package uk.alongside.security;

import java.io.Serializable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * That a person came in through a provider, so that they can leave it too.
 *
 * @param provider the id under which the properties name it
 * @param proof what the provider wants to see when somebody leaves
 */
record ProviderVisit(String provider, OidcIdToken proof) implements Serializable {}

package uk.alongside.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import uk.alongside.people.SignedIn;

/** Somebody whom a provider has named and the portal knows; there for as long as one request takes. */
final class ProviderVisitor extends DefaultOidcUser {

    private final transient SignedIn person;
    private final transient ProviderVisit visit;

    ProviderVisitor(OidcUser named, SignedIn person, ProviderVisit visit) {
        super(named.getAuthorities(), named.getIdToken(), named.getUserInfo());
        this.person = person;
        this.visit = visit;
    }

    SignedIn person() {
        return person;
    }

    ProviderVisit visit() {
        return visit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

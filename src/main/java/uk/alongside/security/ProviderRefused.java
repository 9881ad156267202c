package uk.alongside.security;

import org.springframework.security.core.AuthenticationException;

/** Somebody came from a provider and is not let in. */
final class ProviderRefused extends AuthenticationException {

    private final ProviderRefusal refusal;

    ProviderRefused(ProviderRefusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    ProviderRefused(ProviderRefusal refusal, Throwable cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
    }

    ProviderRefusal refusal() {
        return refusal;
    }
}

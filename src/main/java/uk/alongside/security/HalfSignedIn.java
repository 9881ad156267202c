package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.alongside.people.SignedIn;

/**
 * Somebody who has shown the first half of who they are and is asked for a code.
 *
 * <p>It stands beside the session's person, not as it: until the code is right there is nobody, and no page opens.
 *
 * @param email the address they entered; empty where they came through a provider
 */
record HalfSignedIn(SignedIn person, String email, @Nullable ProviderVisit through, Instant since)
        implements Serializable {

    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String KEPT = HalfSignedIn.class.getName();

    /** Keeps it for the page that asks for the code, in a session under another id. */
    void keep(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(KEPT, this);
    }

    static Optional<HalfSignedIn> of(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(KEPT))
                .filter(HalfSignedIn.class::isInstance)
                .map(HalfSignedIn.class::cast)
                .filter(half -> now.isBefore(half.since().plus(LONGEST)));
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }
}

package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.Credentials;
import uk.alongside.people.PersonId;
import uk.alongside.people.SignedIn;
import uk.alongside.trail.Trail;

/**
 * Puts on record who came in and who left.
 *
 * <p>What was refused goes into the log only, the same for every reason: the trail is kept for good, and strangers do not
 * write in it.
 */
@Component
class SignInRecord implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);

    private final Trail trail;
    private final Credentials credentials;

    SignInRecord(Trail trail, Credentials credentials) {
        this.trail = trail;
        this.credentials = credentials;
    }

    void cameIn(PersonId person) {
        record(person, "signed in");
        credentials.cameIn(person);
    }

    /** What a provider calls somebody has been settled to be this person. */
    void wasBound(PersonId person) {
        record(person, "bound a sign-in of a provider");
    }

    void wasRefused(Attempt attempt, boolean mayTry) {
        LOG.info("A sign-in from {} was refused{}.", attempt.network(), mayTry ? "" : ": too many tries");
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .ifPresent(signedIn -> record(signedIn.person(), "signed out"));
    }

    private void record(PersonId person, String what) {
        ActingAs.person(person.value())
                .run(() -> trail.record(what, new SubjectRef("person", person.value()), Trail.PORTAL));
    }
}

package uk.alongside.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import uk.alongside.people.Credentials;

/**
 * Lets people in who know their password.
 *
 * <p>Wrong password, unknown address, disabled account, too many tries: the answer is the same, and so is the work behind
 * it. The password is looked at even where the throttle has already said no.
 */
@Component
class SignInDesk implements AuthenticationProvider {

    private final Credentials credentials;
    private final Throttle throttle;
    private final SignInRecord record;
    private final Entrance entrance;

    SignInDesk(Credentials credentials, Throttle throttle, SignInRecord record, Entrance entrance) {
        this.credentials = credentials;
        this.throttle = throttle;
        this.record = record;
        this.entrance = entrance;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        if (!(request.getDetails() instanceof Attempt attempt)) {
            throw new BadCredentialsException("An attempt says where it comes from.");
        }
        var password = Optional.ofNullable(request.getCredentials())
                .map(Object::toString)
                .orElse("");
        var verdict = throttle.begin(attempt);
        var signedIn = credentials.check(attempt.email(), password);
        if (!verdict.mayTry() || signedIn.isEmpty()) {
            record.wasRefused(attempt, verdict.mayTry());
            throw new BadCredentialsException("Not signed in.");
        }
        throttle.succeeded(verdict);
        entrance.askForCode(signedIn.get(), attempt.email(), null);
        return entrance.admit(signedIn.get(), null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.SecondFactors;
import uk.alongside.people.SignedIn;

/** Begins the session of a person who has proved who they are. It is the same session whichever way they came. */
@Component
class Entrance {

    private static final ActingAs SIGN_IN = ActingAs.system("sign-in");
    private static final SimpleGrantedAuthority PERSON = new SimpleGrantedAuthority("ROLE_PERSON");

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy anotherSessionId = new ChangeSessionIdAuthenticationStrategy();
    private final SecondFactors secondFactors;
    private final SecurityContextHolderStrategy contexts;
    private final SignInRecord record;
    private final Clock clock;

    Entrance(SecondFactors secondFactors, SecurityContextHolderStrategy contexts, SignInRecord record, Clock clock) {
        this.secondFactors = secondFactors;
        this.contexts = contexts;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Lets nobody by who has a second factor.
     *
     * @param email what they entered; empty where they came through a provider
     * @throws CodeAsked where a code has to be entered first
     */
    void askForCode(SignedIn person, String email, @Nullable ProviderVisit through) {
        if (SIGN_IN.call(() -> secondFactors.isAskedOf(person.person()))) {
            throw new CodeAsked(new HalfSignedIn(person, email, through, clock.instant()));
        }
    }

    /** What the session says of its person, who is on record from now on as having come. */
    Authentication admit(SignedIn person, @Nullable ProviderVisit through) {
        record.cameIn(person.person());
        var admitted = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(PERSON));
        admitted.setDetails(new SignInTime(clock.instant(), through));
        return admitted;
    }

    /** Keeps it for the requests to come, under another id than the stranger's; where no filter does. */
    void keep(Authentication admitted, HttpServletRequest request, HttpServletResponse response) {
        var context = contexts.createEmptyContext();
        anotherSessionId.onAuthentication(admitted, request, response);
        context.setAuthentication(admitted);
        contexts.setContext(context);
        sessions.saveContext(context, request, response);
    }
}

package uk.alongside.security;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.alongside.people.Credentials;
import uk.alongside.people.SignedIn;

/**
 * Ends a session with the first request after its account was disabled or given another password, and after a long day.
 *
 * <p>The database is asked, so that it works whichever node the session is on.
 */
class SessionStands extends OncePerRequestFilter {

    /** Twenty hours: nobody is interrupted at work, and no session outlives the night for good. */
    static final Duration LONGEST = Duration.ofHours(20);

    private final Credentials credentials;
    private final Clock clock;

    SessionStands(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && !stands(authentication, signedIn)) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean stands(Authentication authentication, SignedIn signedIn) {
        return authentication.getDetails() instanceof SignInTime(var since, var through)
                && clock.instant().isBefore(since.plus(LONGEST))
                && credentials.stillStands(signedIn);
    }

    /** Files of the pages are the same for everybody. What speaks to a view is never one of them, whatever its path. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null
                && (path.startsWith("/VAADIN/build/") || path.startsWith("/VAADIN/static/") || path.endsWith(".css"));
    }
}

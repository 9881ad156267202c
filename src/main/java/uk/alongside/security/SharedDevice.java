package uk.alongside.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.alongside.drafts.SharedComputer;

/**
 * Hears, at every way in, whether this is a shared computer, and tells the session before anybody is in it.
 *
 * <p>A cookie says it the next time, so that the box is ticked already for whoever comes next to the same computer.
 */
class SharedDevice extends OncePerRequestFilter {

    private static final String COOKIE = "alongside-shared";
    private static final String YES = "yes";
    private static final Duration LIFE = Duration.ofDays(180);

    private static final String BOX = """
            <div class="plain-choice">
            <input type="checkbox" id="shared" name="shared" value="yes" aria-describedby="shared-why"%s>
            <label for="shared">This is a shared computer</label>
            <p id="shared-why" class="meta">Then nothing that you type is kept on it; while there is no connection, keep the
            page open.</p>
            </div>
            """;

    private final boolean https;

    SharedDevice(boolean https) {
        this.https = https;
    }

    /** The box of a form that lets somebody in. */
    static String box(HttpServletRequest request) {
        var sent = request.getMethod().equals("POST");
        return BOX.formatted((sent ? isTicked(request) : isKnown(request)) ? " checked" : "");
    }

    private static boolean isTicked(HttpServletRequest request) {
        return YES.equals(request.getParameter(SharedComputer.FIELD));
    }

    private static boolean isKnown(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie ->
                        cookie.getName().equals(COOKIE) && cookie.getValue().equals(YES));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shared = isTicked(request);
        var session = request.getSession(shared);
        if (session != null) {
            SharedComputer.say(session, shared);
        }
        if (shared != isKnown(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, shared ? YES : "")
                            .path("/")
                            .httpOnly(true)
                            .secure(https || request.isSecure())
                            .sameSite("Strict")
                            .maxAge(shared ? LIFE : Duration.ZERO)
                            .build()
                            .toString());
        }
        chain.doFilter(request, response);
    }

    /** The ways in: a password, an invitation that begins an account, a provider. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var newcomer = path.startsWith("/invitation/")
                && SecurityContextHolder.getContext().getAuthentication() == null;
        var form = request.getMethod().equals("POST") && (path.equals("/login") || newcomer);
        return !form && !path.startsWith("/oauth2/authorization/");
    }
}

package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;

/** Everything was right so far, and a code is asked for: nobody is signed in yet. */
final class CodeAsked extends AuthenticationException {

    private final transient HalfSignedIn half;

    CodeAsked(HalfSignedIn half) {
        super("A code is asked for.");
        this.half = half;
    }

    /** To the page that asks. */
    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        half.keep(request);
        response.sendRedirect(CodePage.PLACE);
    }
}

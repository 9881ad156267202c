package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.alongside.people.CurrentUser;

/** The page on which people sign in: two fields, one button, and one sentence when it did not work. */
@Controller
class SignInPage {

    /** One sentence for every reason, so that it tells nobody who has an account here. */
    static final String REFUSED = "We could not sign you in. Check the e-mail address and the password. After several"
            + " tries, please wait a quarter of an hour.";

    private static final int LONGEST_ADDRESS = 254;

    private static final String STALE = "This page had been open for a while. Please enter your details once more.";

    private static final String FORM = """
            <h1>Sign in</h1>
            %s
            <form method="post" action="/login" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            <div class="plain-field%s">
            <label for="username">E-mail address</label>
            <input id="username" name="username" type="email" autocomplete="username" autocapitalize="none"
             spellcheck="false" maxlength="254" required value="%s"%s>
            </div>
            <div class="plain-field%s">
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required%s>
            </div>
            <button type="submit">Sign in</button>
            </form>
            <p><a href="/forgotten">Forgotten your password?</a></p>
            <p class="meta">No account yet? Somebody in your project invites you by mail.
            <a href="/privacy">How your data is kept</a></p>
            """;

    private final CurrentUser currentUser;

    SignInPage(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @GetMapping("/login")
    ResponseEntity<String> open(HttpServletRequest request) {
        if (currentUser.ifPerson().isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/")
                    .build();
        }
        return page(request, noticeFor(request), false).answer(HttpStatus.OK);
    }

    /** The page again, after a sign-in that was refused. The sentence is tied to both fields; the empty one has the focus. */
    static Page refused(HttpServletRequest request) {
        return page(request, REFUSED, true);
    }

    /** The page again, where the form was not one of ours or its cookie has gone. */
    static Page again(HttpServletRequest request) {
        return page(request, STALE, true);
    }

    private static String noticeFor(HttpServletRequest request) {
        if (request.getParameter("signed-out") != null) {
            return "You have signed out.";
        }
        if (request.getParameter("changed") != null) {
            return "Your password has changed. Please sign in with the new one.";
        }
        return request.getParameter("set-up") == null ? "" : "Your account is open. You can sign in with it now.";
    }

    private static Page page(HttpServletRequest request, String notice, boolean refused) {
        var email =
                refused ? Optional.ofNullable(request.getParameter("username")).orElse("") : "";
        var bad = refused ? " bad" : "";
        var tied = refused ? " aria-invalid=\"true\" aria-describedby=\"notice\"" : "";
        var known = !email.isEmpty() && email.length() <= LONGEST_ADDRESS;
        return new Page(
                refused ? "Not signed in yet" : "Sign in",
                FORM.formatted(
                        notice(notice, refused),
                        token(request),
                        bad,
                        Page.text(known ? email : ""),
                        known ? tied : tied + " autofocus",
                        bad,
                        known ? tied + " autofocus" : tied));
    }

    private static String notice(String sentence, boolean refused) {
        if (sentence.isEmpty()) {
            return "";
        }
        return refused
                ? "<p id=\"notice\" class=\"plain-error\" role=\"alert\">" + Page.text(sentence) + "</p>"
                : "<p id=\"notice\" class=\"plain-notice\" role=\"status\">" + Page.text(sentence) + "</p>";
    }

    static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Page.text(token.getToken())
                : "";
    }
}

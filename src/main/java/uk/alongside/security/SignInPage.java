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
            %s
            <button type="submit">Sign in</button>
            </form>
            %s
            <p><a href="/forgotten">Forgotten your password?</a></p>
            <p class="meta">No account yet? Somebody in your project invites you by e-mail.
            <a href="/privacy">How your data is kept</a></p>
            """;

    private final CurrentUser currentUser;
    private final Providers providers;

    SignInPage(CurrentUser currentUser, Providers providers) {
        this.currentUser = currentUser;
        this.providers = providers;
    }

    @GetMapping("/login")
    ResponseEntity<String> open(HttpServletRequest request) {
        if (currentUser.ifPerson().isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/")
                    .build();
        }
        return page(request, Notice.news(noticeFor(request))).answer(HttpStatus.OK);
    }

    /** The page again, after a sign-in that was refused. The sentence is tied to both fields; the empty one has the focus. */
    Page refused(HttpServletRequest request) {
        return page(request, Notice.aboutTheFields(REFUSED));
    }

    /** The page again, for somebody who came from a provider and was not let in: the fields are as good as before. */
    Page refused(HttpServletRequest request, String sentence) {
        return page(request, Notice.refusal(sentence));
    }

    /** The page again, where the form was not one of ours or its cookie has gone. */
    Page again(HttpServletRequest request) {
        return page(request, Notice.aboutTheFields(STALE));
    }

    private static String noticeFor(HttpServletRequest request) {
        if (request.getParameter("signed-out") != null) {
            return "You have signed out.";
        }
        if (request.getParameter("late") != null) {
            return "Please enter your address and password first, then the code.";
        }
        if (request.getParameter("changed") != null) {
            return "Your password has changed. Please sign in with the new one.";
        }
        return request.getParameter("set-up") == null ? "" : "Your account is open. You can sign in with it now.";
    }

    private Page page(HttpServletRequest request, Notice notice) {
        var email = notice.aboutTheFields()
                ? Optional.ofNullable(request.getParameter("username")).orElse("")
                : "";
        var bad = notice.aboutTheFields() ? " bad" : "";
        var tied = notice.aboutTheFields() ? " aria-invalid=\"true\" aria-describedby=\"notice\"" : "";
        var known = !email.isEmpty() && email.length() <= LONGEST_ADDRESS;
        return new Page(
                notice.refused() ? "Not signed in yet" : "Sign in",
                FORM.formatted(
                        notice.html(),
                        token(request),
                        bad,
                        Page.text(known ? email : ""),
                        known ? tied : tied + " autofocus",
                        bad,
                        known ? tied + " autofocus" : tied,
                        SharedDevice.box(request),
                        providers.ways()));
    }

    static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Page.text(token.getToken())
                : "";
    }

    /** The sentence at the top of the page, if there is one. */
    private record Notice(String sentence, boolean refused, boolean aboutTheFields) {

        static Notice news(String sentence) {
            return new Notice(sentence, false, false);
        }

        static Notice refusal(String sentence) {
            return new Notice(sentence, true, false);
        }

        static Notice aboutTheFields(String sentence) {
            return new Notice(sentence, true, true);
        }

        String html() {
            if (sentence.isEmpty()) {
                return "";
            }
            return refused
                    ? "<p id=\"notice\" class=\"plain-error\" role=\"alert\">" + Page.text(sentence) + "</p>"
                    : "<p id=\"notice\" class=\"plain-notice\" role=\"status\">" + Page.text(sentence) + "</p>";
        }
    }
}

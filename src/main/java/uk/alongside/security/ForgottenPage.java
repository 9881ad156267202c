package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.mail.Mail;

/**
 * The pages for who forgot their password: one to ask for a link, one behind the link.
 *
 * <p>The first gives one answer to everybody. Who asks too often gets it too, and no further mail; the links that were
 * sent go on working, so nobody is shut out by somebody else's asking.
 */
@Controller
class ForgottenPage {

    private static final String ASK = """
            <h1>Forgotten your password?</h1>
            <p>Enter the e-mail address of your account. You get a link by e-mail with which you choose a new password.</p>
            <form method="post" action="/forgotten" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            %s
            <button type="submit">Send me a link</button>
            </form>
            <p><a href="/login">Back to the sign-in</a></p>
            """;

    private static final Page ASKED = new Page("Look at your e-mails", """
            <h1>Look at your e-mails</h1>
            <p>If there is an account for this address, an e-mail with a link is on its way. It can take a minute. The link
            works for an hour.</p>
            <p>Nothing there after a quarter of an hour? Look among the junk mail, or ask again. Perhaps your account
            has another address: ask the lead of your project.</p>
            <p><a class="main-action" href="/login">Back to the sign-in</a></p>
            """);

    /** Who has no mail server says so: nobody waits for a mail that cannot come. */
    private static final Page KEPT = new Page("Ask whoever runs the portal", """
            <h1>Ask whoever runs the portal</h1>
            <p>No e-mail leaves this portal, because no mail server is set up. If there is an account for this address, a link
            to a new password lies in the portal's outbox: whoever runs the portal can give it to you. It works for an
            hour.</p>
            <p><a class="main-action" href="/login">Back to the sign-in</a></p>
            """);

    private static final String CHOOSE = """
            <h1>Choose a new password</h1>
            <p>You will be signed out everywhere, and sign in with the new one.</p>
            <form method="post" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            %s%s
            <button type="submit">Set the password</button>
            </form>
            <p class="meta">Three or four words that you can remember make a good one.</p>
            """;

    private static final Field EMAIL =
            Field.email("email", "E-mail address", "username").atOnce();
    private static final Field WANTED = Field.password(
                    "password", "New password, 12 characters or more", "new-password")
            .atOnce();
    private static final Field AGAIN = Field.password("again", "The new password once more", "new-password");

    private final PasswordChanges changes;
    private final Throttle throttle;
    private final Mail mail;

    ForgottenPage(PasswordChanges changes, Throttle throttle, Mail mail) {
        this.changes = changes;
        this.throttle = throttle;
        this.mail = mail;
    }

    @GetMapping("/forgotten")
    ResponseEntity<String> open(HttpServletRequest request) {
        return askPage(request, Optional.empty()).answer(HttpStatus.OK);
    }

    @PostMapping("/forgotten")
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        try {
            var address = new EmailAddress(email);
            if (throttle.begin(attempt("forgotten " + address, request)).mayTry()) {
                changes.ask(address);
            }
            return (mail.leavesThePortal() ? ASKED : KEPT).answer(HttpStatus.OK);
        } catch (RuleBroken noAddress) {
            return askPage(request, Optional.of(noAddress)).answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/forgotten/{token}")
    ResponseEntity<String> choose(@PathVariable String token, HttpServletRequest request) {
        return changes.stands(token) ? choosePage(request, Optional.empty()).answer(HttpStatus.OK) : gone();
    }

    @PostMapping("/forgotten/{token}")
    ResponseEntity<String> reset(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        var verdict = throttle.begin(attempt("link " + Secrets.hash(token), request));
        if (!verdict.mayTry() || !changes.stands(token)) {
            return gone();
        }
        throttle.succeeded(verdict);
        try {
            Field.notTheSame(password, again).ifPresent(slip -> {
                throw slip;
            });
            changes.reset(token, password);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/login?changed")
                    .build();
        } catch (RuleBroken refusal) {
            return choosePage(request, Optional.of(refusal)).answer(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (NotFound used) {
            return gone();
        }
    }

    /** Counted apart from sign-ins, so that asking for links keeps nobody from signing in. */
    private static Attempt attempt(String what, HttpServletRequest request) {
        return new Attempt(what, "forgotten " + Attempt.networkOf(request.getRemoteAddr()), List.of());
    }

    private static Page askPage(HttpServletRequest request, Optional<RuleBroken> refusal) {
        return new Page(
                refusal.isPresent() ? "Not sent yet" : "Forgotten your password?",
                ASK.formatted(SignInPage.token(request), EMAIL.html(request, refusal)));
    }

    private static Page choosePage(HttpServletRequest request, Optional<RuleBroken> refusal) {
        return new Page(
                refusal.isPresent() ? "Not changed yet" : "Choose a new password",
                CHOOSE.formatted(
                        SignInPage.token(request), WANTED.html(request, refusal), AGAIN.html(request, refusal)));
    }

    private static ResponseEntity<String> gone() {
        return new Page("This link does not work any more", """
                <h1>This link does not work any more</h1>
                <p>It works once, and for an hour.</p>
                <p><a class="main-action" href="/forgotten">Ask for a new link</a></p>
                """).answer(HttpStatus.NOT_FOUND);
    }
}

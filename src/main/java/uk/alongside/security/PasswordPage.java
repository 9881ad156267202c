package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.NewPassword;

/**
 * The page on which a person gives their account another password.
 *
 * <p>Tries at the present password are throttled as at the sign-in: somebody may have found an open session.
 */
@Controller
class PasswordPage {

    private static final String FORM = """
            <h1>Change your password</h1>
            <p>You will be signed out everywhere, and sign in with the new one.</p>
            <form method="post" action="/account/password" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            %s%s%s
            <button type="submit">Change the password</button>
            </form>
            <p class="meta">Three or four words that you can remember make a good one.</p>
            <p class="alone"><a href="/">Back, change nothing</a></p>
            """;

    private static final Field CURRENT =
            Field.password("current", "Current password", "current-password").atOnce();
    private static final Field WANTED =
            Field.password("password", "New password, 12 characters or more", "new-password");

    private static final Field AGAIN = Field.password("again", "The new password once more", "new-password");

    private final PasswordChanges changes;
    private final CurrentUser currentUser;
    private final Throttle throttle;

    PasswordPage(PasswordChanges changes, CurrentUser currentUser, Throttle throttle) {
        this.changes = changes;
        this.currentUser = currentUser;
        this.throttle = throttle;
    }

    @GetMapping("/account/password")
    ResponseEntity<String> open(HttpServletRequest request) {
        return page(request, Optional.empty()).answer(HttpStatus.OK);
    }

    @PostMapping("/account/password")
    ResponseEntity<String> change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        var slip = Field.notTheSame(password, again);
        if (slip.isPresent()) {
            return page(request, slip).answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var attempt =
                new Attempt("password of " + currentUser.id(), Attempt.networkOf(request.getRemoteAddr()), List.of());
        var verdict = throttle.begin(attempt);
        try {
            if (!verdict.mayTry()) {
                throw new RuleBroken("That was tried several times. Please wait a quarter of an hour.", "current");
            }
            changes.change(new NewPassword(current, password));
            throttle.succeeded(verdict);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/login?changed")
                    .build();
        } catch (OptimisticLockingFailureException pressedTwice) {
            // The other press changed it; this one finds the account already on its new series.
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/login?changed")
                    .build();
        } catch (RuleBroken refusal) {
            return page(request, Optional.of(refusal)).answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Page page(HttpServletRequest request, Optional<RuleBroken> refusal) {
        return new Page(
                refusal.isPresent() ? "Not changed yet" : "Change your password",
                FORM.formatted(
                        SignInPage.token(request),
                        CURRENT.html(request, refusal),
                        WANTED.html(request, refusal),
                        AGAIN.html(request, refusal)));
    }
}

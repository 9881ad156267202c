package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.Credentials;
import uk.alongside.people.SecondFactors;

/**
 * The second page of the sign-in, for people who have a second factor.
 *
 * <p>Wrong codes are counted by person and address together, and the right password does not wipe the count: whoever has
 * found a password has ten tries in a quarter of an hour, and its owner elsewhere is not shut out by them.
 */
@Controller
class CodePage {

    static final String PLACE = "/login/code";

    private static final ActingAs SIGN_IN = ActingAs.system("sign-in");

    private static final String FORM = """
            <h1>Enter a code</h1>
            <p>Open the app on your phone and enter the six digits that it shows for Alongside.</p>
            <form method="post" action="/login/code" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            %s
            <button type="submit">Sign in</button>
            </form>
            <p class="meta">No phone at hand? Enter one of your recovery codes instead. If they are lost too, ask the lead of
            your project.</p>
            <p class="alone"><a href="/login">Back to the sign-in</a></p>
            """;

    private static final Field CODE =
            Field.text("code", "Code", "one-time-code").atOnce();
    private static final RuleBroken WRONG = new RuleBroken(
            "This is not the code of this moment. Each one works once, for half a minute: enter the one that the app"
                    + " shows now. After several tries, please wait a quarter of an hour.",
            "code");

    private final SecondFactors secondFactors;
    private final Credentials credentials;
    private final Throttle throttle;
    private final SignInRecord record;
    private final Entrance entrance;
    private final Onward onward;
    private final Clock clock;

    CodePage(
            SecondFactors secondFactors,
            Credentials credentials,
            Throttle throttle,
            SignInRecord record,
            Entrance entrance,
            Onward onward,
            Clock clock) {
        this.secondFactors = secondFactors;
        this.credentials = credentials;
        this.throttle = throttle;
        this.record = record;
        this.entrance = entrance;
        this.onward = onward;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ResponseEntity<String> open(HttpServletRequest request) {
        return half(request).isPresent() ? page(request, Optional.empty()).answer(HttpStatus.OK) : toTheSignIn();
    }

    @PostMapping(PLACE)
    ResponseEntity<String> enter(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var half = half(request);
        if (half.isEmpty()) {
            return toTheSignIn();
        }
        if (!isRight(half.get(), code, request)) {
            return page(request, Optional.of(WRONG)).answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        HalfSignedIn.forget(request);
        var admitted = entrance.admit(half.get().person(), half.get().through());
        entrance.keep(admitted, request, response);
        onward.remember(admitted, half.get().email(), request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", onward.placeFor(request, response))
                .build();
    }

    private boolean isRight(HalfSignedIn half, String code, HttpServletRequest request) {
        var person = half.person().person();
        var attempt = new Attempt("code of " + person, Attempt.networkOf(request.getRemoteAddr()), List.of());
        var verdict = throttle.begin(attempt);
        var right = verdict.mayTry() && SIGN_IN.call(() -> secondFactors.use(person, code));
        if (!right) {
            record.wasRefused(attempt, verdict.mayTry());
            return false;
        }
        throttle.succeeded(verdict);
        return true;
    }

    /** Who was asked for a code not long ago, and whose account is still as it was then. */
    private Optional<HalfSignedIn> half(HttpServletRequest request) {
        return HalfSignedIn.of(request, clock.instant()).filter(half -> credentials.stillStands(half.person()));
    }

    private static Page page(HttpServletRequest request, Optional<RuleBroken> refusal) {
        return new Page(
                refusal.isPresent() ? "Not signed in yet" : "Enter a code",
                FORM.formatted(SignInPage.token(request), CODE.html(request, refusal)));
    }

    private static ResponseEntity<String> toTheSignIn() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/login?late")
                .build();
    }
}

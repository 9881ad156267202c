package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.SecondFactors;

/**
 * The pages on which a person switches their second factor on and off.
 *
 * <p>Each change asks for the password, and tries at it are throttled as at the sign-in: somebody may have found an open
 * session.
 */
@Controller
class SecondFactorPage {

    private static final String PLACE = "/account/second-factor";
    private static final Pattern CODES = Pattern.compile("(?:[a-z0-9]{4}(?:-[a-z0-9]{4}){2}\\s*){1,20}");

    private final SecondFactors secondFactors;
    private final CurrentUser currentUser;
    private final Throttle throttle;

    SecondFactorPage(SecondFactors secondFactors, CurrentUser currentUser, Throttle throttle) {
        this.secondFactors = secondFactors;
        this.currentUser = currentUser;
        this.throttle = throttle;
    }

    @GetMapping(PLACE)
    ResponseEntity<String> open(HttpServletRequest request) {
        return standing(request, Optional.empty()).answer(HttpStatus.OK);
    }

    @PostMapping(PLACE + "/begin")
    ResponseEntity<String> begin(@RequestParam(defaultValue = "") String current, HttpServletRequest request) {
        return withPassword(
                request, () -> SecondFactorForms.setUp(request, secondFactors.begin(current), Optional.empty()));
    }

    @PostMapping(PLACE + "/confirm")
    ResponseEntity<String> confirm(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        try {
            return SecondFactorForms.codes(request, secondFactors.confirm(code), true)
                    .answer(HttpStatus.OK);
        } catch (RuleBroken wrong) {
            return wrong.field().isPresent()
                    ? SecondFactorForms.setUp(request, secondFactors.begun(), Optional.of(wrong))
                            .answer(HttpStatus.UNPROCESSABLE_CONTENT)
                    : standing(request, Optional.of(wrong)).answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping(PLACE + "/codes")
    ResponseEntity<String> newCodes(@RequestParam(defaultValue = "") String current, HttpServletRequest request) {
        return withPassword(request, () -> SecondFactorForms.codes(request, secondFactors.newCodes(current), false));
    }

    @PostMapping(PLACE + "/off")
    ResponseEntity<String> switchOff(@RequestParam(defaultValue = "") String current, HttpServletRequest request) {
        return withPassword(request, () -> {
            secondFactors.switchOff(current);
            return standing(request, Optional.empty());
        });
    }

    /** The codes that the page before has just shown, as a file: nothing is kept that could give them a second time. */
    @PostMapping(PLACE + "/file")
    ResponseEntity<String> file(@RequestParam(defaultValue = "") String codes) {
        if (!CODES.matcher(codes).matches()) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("alongside-recovery-codes.txt")
                                .build()
                                .toString())
                .body("Recovery codes for Alongside. Each is good once.\r\n\r\n"
                        + String.join("\r\n", codes.strip().split("\\s+")) + "\r\n");
    }

    private ResponseEntity<String> withPassword(HttpServletRequest request, Supplier<Page> answer) {
        var verdict = throttle.begin(
                new Attempt("password of " + currentUser.id(), Attempt.networkOf(request.getRemoteAddr()), List.of()));
        try {
            if (!verdict.mayTry()) {
                throw new RuleBroken("That was tried several times. Please wait a quarter of an hour.", "current");
            }
            var page = answer.get();
            throttle.succeeded(verdict);
            return page.answer(HttpStatus.OK);
        } catch (RuleBroken refusal) {
            return standing(request, Optional.of(refusal)).answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page standing(HttpServletRequest request, Optional<RuleBroken> refusal) {
        return SecondFactorForms.standing(request, secondFactors.mine(), refusal);
    }
}

package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
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
import uk.alongside.people.NewAccount;

/** The page behind the set-up link: name, e-mail address and password of the first platform admin. */
@Controller
class SetUpPage {

    private static final String FORM = """
            <h1>Set up Alongside</h1>
            <p>This makes the first account. It runs the portal: it opens accounts and imports projects, and reads no
            school's words. The link works once.</p>
            <form method="post" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            %s%s%s%s
            <button type="submit">Make the account</button>
            </form>
            """;

    private static final Field NAME = Field.text("name", "Your name", "name");
    private static final Field EMAIL = Field.email("email", "E-mail address", "username");
    private static final Field PASSWORD = Field.password("password", "Password, 12 characters or more", "new-password");

    private static final Field AGAIN = Field.password("again", "The password once more", "new-password");

    private final FirstAdmin firstAdmin;

    SetUpPage(FirstAdmin firstAdmin) {
        this.firstAdmin = firstAdmin;
    }

    @GetMapping("/set-up/{token}")
    ResponseEntity<String> open(@PathVariable String token, HttpServletRequest request) {
        return firstAdmin.stands(token)
                ? page(request, Optional.empty()).answer(HttpStatus.OK)
                : gone().answer(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/set-up/{token}")
    ResponseEntity<String> setUp(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        try {
            Field.notTheSame(password, again).ifPresent(slip -> {
                throw slip;
            });
            firstAdmin.setUp(token, new NewAccount(name, new EmailAddress(email), password, true));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/login?set-up")
                    .build();
        } catch (RuleBroken refusal) {
            return firstAdmin.stands(token)
                    ? page(request, Optional.of(refusal)).answer(HttpStatus.UNPROCESSABLE_CONTENT)
                    : gone().answer(HttpStatus.NOT_FOUND);
        } catch (NotFound used) {
            return gone().answer(HttpStatus.NOT_FOUND);
        }
    }

    private static Page page(HttpServletRequest request, Optional<RuleBroken> refusal) {
        return new Page(
                refusal.isPresent() ? "Not set up yet" : "Set up",
                FORM.formatted(
                        SignInPage.token(request),
                        NAME.html(request, refusal),
                        EMAIL.html(request, refusal),
                        PASSWORD.html(request, refusal),
                        AGAIN.html(request, refusal)));
    }

    private static Page gone() {
        return new Page("This link does not work any more", """
                <h1>This link does not work any more</h1>
                <p>It works once, and for a day. As long as nobody has an account here, each start of the portal writes a
                new link into its log.</p>
                <p><a class="main-action" href="/login">Go to the sign-in</a></p>
                """);
    }
}

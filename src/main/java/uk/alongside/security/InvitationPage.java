package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PrivacyNotices;
import uk.alongside.projects.InvitationDesk;
import uk.alongside.projects.InvitationOffer;

/**
 * The page behind the link of an invitation: who invites to what, how one's data is kept, and the way in.
 *
 * <p>Who has no account yet sets a password; who has one signs in first and comes back. Somebody else who happens to be
 * signed in on the same computer cannot accept.
 */
@Controller
class InvitationPage {

    private static final String OFFER = """
            <h1>Invitation to %s</h1>
            <p><strong>%s</strong> invites %s to take part in <strong>%s</strong> as <strong>%s</strong>.</p>
            %s
            """;

    private static final String FORM = """
            %s
            <section class="plain-notice-text" aria-labelledby="notice-title">
            <h2 id="notice-title">How your data is kept</h2>
            %s
            </section>
            <form method="post" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            <input type="hidden" name="notice" value="%d">
            %s
            <div class="plain-choice%s">
            %s
            <input type="checkbox" id="read" name="read" value="yes"%s%s>
            <label for="read">I have read how my data is kept</label>
            </div>
            %s
            <button type="submit">%s</button>
            </form>
            """;

    private static final String SIGN_IN = """
            <p>There is an account for %s already. Sign in with it, and you come back to this page.</p>
            <p><a class="main-action" href="%s/sign-in">Sign in to accept</a></p>
            """;

    private static final String OTHER_WAYS = """
            <p>Or come in with an account that you have elsewhere, without a password of its own here.</p>
            <p><a class="plain-provider" href="%s/sign-in">Sign in with another account</a></p>
            """;

    private static final String SOMEBODY_ELSE = """
            <p class="plain-error" role="alert">This invitation is for %s, and you are signed in as %s. Sign out, and open
            the link from the e-mail again.</p>
            <form method="post" action="/logout" class="plain-form">
            <input type="hidden" name="_csrf" value="%s">
            <button type="submit">Sign out</button>
            </form>
            <p class="alone"><a href="/">Stay signed in, and go to your home page</a></p>
            """;

    private static final Field NAME = Field.text("name", "Your name", "name");
    private static final Field PASSWORD =
            Field.password("password", "Choose a password, 12 characters or more", "new-password");
    private static final Field AGAIN = Field.password("again", "The password once more", "new-password");

    private final InvitationDesk desk;
    private final PrivacyNotices notices;
    private final PersonDirectory directory;
    private final CurrentUser currentUser;
    private final Throttle throttle;
    private final WayIn wayIn;
    private final Providers providers;

    InvitationPage(
            InvitationDesk desk,
            PrivacyNotices notices,
            PersonDirectory directory,
            CurrentUser currentUser,
            Throttle throttle,
            WayIn wayIn,
            Providers providers) {
        this.desk = desk;
        this.notices = notices;
        this.directory = directory;
        this.currentUser = currentUser;
        this.throttle = throttle;
        this.wayIn = wayIn;
        this.providers = providers;
    }

    @GetMapping("/invitation/{token}")
    ResponseEntity<String> open(@PathVariable String token, HttpServletRequest request) {
        try {
            return page(token, desk.open(token), request, Optional.empty()).answer(HttpStatus.OK);
        } catch (NotFound gone) {
            return gone();
        }
    }

    /** Only for who is signed in; everybody else is led to the sign-in, and from there back to here. */
    @GetMapping("/invitation/{token}/sign-in")
    ResponseEntity<String> signedIn(@PathVariable String token) {
        return seeOther(address(token));
    }

    @PostMapping("/invitation/{token}")
    ResponseEntity<String> accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "0") int notice,
            @RequestParam(defaultValue = "") String read,
            HttpServletRequest request,
            HttpServletResponse response) {
        var verdict = throttle.begin(attempt(token, request));
        if (!verdict.mayTry()) {
            return laterPlease();
        }
        try {
            var offer = desk.open(token);
            // The link is right: whatever else is wrong now, nobody is guessing.
            throttle.succeeded(verdict);
            return accept(
                    token, offer, new Answer(name, password, again, notice, read.equals("yes")), request, response);
        } catch (NotFound gone) {
            return gone();
        }
    }

    /** Counted apart from sign-ins, so that guessing at links keeps nobody from signing in. */
    private static Attempt attempt(String token, HttpServletRequest request) {
        return new Attempt(
                "invitation " + Secrets.hash(token),
                "invitation " + Attempt.networkOf(request.getRemoteAddr()),
                List.of());
    }

    private record Answer(String name, String password, String again, int notice, boolean read) {}

    private ResponseEntity<String> accept(
            String token,
            InvitationOffer offer,
            Answer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (!answer.read()) {
                throw new RuleBroken(
                        "Please read how your data is kept, and tick the box."
                                + (answer.password().isEmpty()
                                        ? ""
                                        : " Then enter both passwords again: they are not kept."),
                        "read");
            }
            if (offer.known()) {
                if (currentUser.ifPerson().isEmpty()) {
                    return seeOther(address(token) + "/sign-in");
                }
                desk.accept(token, answer.notice());
            } else {
                Field.notTheSame(answer.password(), answer.again()).ifPresent(slip -> {
                    throw slip;
                });
                desk.acceptAsNewcomer(token, answer.name(), answer.password(), answer.notice());
                wayIn.signIn(offer.email(), answer.password(), request, response);
            }
            return seeOther("/projects/" + offer.projectKey());
        } catch (RuleBroken refusal) {
            // Asked once more: the same click in another tab may have been quicker, and the link is used up by now.
            return page(token, desk.open(token), request, Optional.of(refusal))
                    .answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(String token, InvitationOffer offer, HttpServletRequest request, Optional<RuleBroken> refusal) {
        return new Page(
                (refusal.isPresent() ? "Not accepted yet: " : "") + "Invitation to " + offer.project(),
                OFFER.formatted(
                        Page.text(offer.project()),
                        Page.text(offer.invitedBy()),
                        Page.text(offer.name()),
                        Page.text(offer.project()),
                        Page.text(offer.role()),
                        whatToDo(token, offer, request, refusal)));
    }

    private String whatToDo(
            String token, InvitationOffer offer, HttpServletRequest request, Optional<RuleBroken> refusal) {
        if (currentUser.ifPerson().isPresent()) {
            var mine = directory.myself().email();
            return mine.equals(offer.email())
                    ? form("", "Accept", request, refusal)
                    : SOMEBODY_ELSE.formatted(
                            Page.text(offer.email().value()), Page.text(mine.value()), SignInPage.token(request));
        }
        if (offer.known()) {
            return SIGN_IN.formatted(Page.text(offer.email().value()), address(token));
        }
        var account =
                "<p>Your account will be <strong>" + Page.text(offer.email().value()) + "</strong>.</p>\n"
                        + NAME.html(request, refusal, offer.name()) + PASSWORD.html(request, refusal)
                        + AGAIN.html(request, refusal);
        return form(account, "Accept and go to the project", request, refusal) + otherWays(token);
    }

    /** Who has an account elsewhere goes there, comes back signed in, and accepts then. */
    private String otherWays(String token) {
        return providers.offered().isEmpty() ? "" : OTHER_WAYS.formatted(address(token));
    }

    private String form(String fields, String button, HttpServletRequest request, Optional<RuleBroken> refusal) {
        var notice = notices.current();
        var general = refusal.filter(broken -> broken.field()
                .filter(field -> List.of("name", "password", "again", "read").contains(field))
                .isEmpty());
        var unread =
                refusal.filter(broken -> broken.field().filter("read"::equals).isPresent());
        var ticked = "yes".equals(request.getParameter("read"));
        return FORM.formatted(
                general.map(broken -> "<p class=\"plain-error\" role=\"alert\">" + Page.text(broken.reason()) + "</p>")
                        .orElse(""),
                PrivacyPage.html(notice).replace("<h2>", "<h3>").replace("</h2>", "</h3>"),
                SignInPage.token(request),
                notice.version(),
                fields,
                unread.isPresent() ? " bad" : "",
                unread.map(broken -> "<p id=\"read-error\" class=\"plain-error\" role=\"alert\">"
                                + Page.text(broken.reason()) + "</p>")
                        .orElse(""),
                ticked ? " checked" : "",
                unread.isPresent() ? " aria-invalid=\"true\" aria-describedby=\"read-error\" autofocus" : "",
                currentUser.ifPerson().isPresent() ? "" : SharedDevice.box(request),
                button);
    }

    private static String address(String token) {
        return "/invitation/" + token;
    }

    private static ResponseEntity<String> seeOther(String place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", place)
                .build();
    }

    /** Whether this link is one of those that work is not looked at, so nothing is learnt from it. */
    private static ResponseEntity<String> laterPlease() {
        return new Page("Please wait a little", """
                <h1>Please wait a quarter of an hour</h1>
                <p>Many links that do not work were tried from your network, so none is taken for a while. Yours stays good:
                open it from the e-mail again then.</p>
                """).answer(HttpStatus.TOO_MANY_REQUESTS);
    }

    private static ResponseEntity<String> gone() {
        return new Page("This link does not work any more", """
                <h1>This link does not work any more</h1>
                <p>A link to an invitation works once, and for two weeks. It also ends when the invitation is sent again or
                taken back.</p>
                <p>If you have accepted already, sign in. If you have not, look for a later mail, or ask the person who
                invited you to send it again.</p>
                <p><a class="main-action" href="/login">Go to the sign-in</a></p>
                """).answer(HttpStatus.NOT_FOUND);
    }
}

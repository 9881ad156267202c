package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.QrPicture;
import uk.alongside.people.NewSecondFactor;
import uk.alongside.people.SecondFactorState;

/** What the pages about the second factor show. */
final class SecondFactorForms {

    private static final String OFF = """
            <h1>Second factor</h1>
            <p>It is <strong>off</strong>. With a second factor, signing in asks for your password and for a code that an app
            on your phone shows: a password that somebody has found opens nothing.</p>
            <p>You need an authenticator app. Any will do: your phone may have one already.</p>
            %s
            <form method="post" action="/account/second-factor/begin" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            %s
            <button type="submit">Set it up</button>
            </form>
            <p class="alone"><a href="/">Back to your home page</a></p>
            """;

    private static final String ON = """
            <h1>Second factor</h1>
            <p>It is <strong>on</strong>, since %s. %s</p>
            <p>New recovery codes take the place of all that you have. Without a second factor, signing in asks for your
            password alone, and a project that requires one closes for you.</p>
            %s
            <form method="post" action="/account/second-factor/codes" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            %s
            <button type="submit">Make ten new recovery codes</button>
            <button type="submit" class="plain-provider" formaction="/account/second-factor/off">Switch it off</button>
            </form>
            <p class="alone"><a href="/">Back to your home page</a></p>
            """;

    private static final String SET_UP = """
            <h1>Set up your second factor</h1>
            <ol class="plain-steps">
            <li>Open the authenticator app on your phone, add an account, and point it at this picture.
            %s
            <p>Is the app on this very phone? <a href="%s">Open it there</a>.</p>
            <details><summary>Enter it by hand instead</summary>
            <p>Account name: Alongside. Kind: time-based. Key:</p>
            <p class="plain-secret">%s</p>
            </details></li>
            <li>Enter the six digits that the app shows now.</li>
            </ol>
            <form method="post" action="/account/second-factor/confirm" class="plain-form" novalidate>
            <input type="hidden" name="_csrf" value="%s">
            %s
            <button type="submit">Switch it on</button>
            </form>
            <p class="alone"><a href="/account/second-factor">Not now</a></p>
            """;

    private static final String CODES = """
            <h1>%s</h1>
            <p>These ten recovery codes let you in when your phone is not at hand. Each works once. Print this page or
            keep the file in a safe place: <strong>they are not shown again.</strong></p>
            <ul class="plain-codes">
            %s
            </ul>
            <form method="post" action="/account/second-factor/file">
            <input type="hidden" name="_csrf" value="%s">
            <input type="hidden" name="codes" value="%s">
            <button type="submit" class="plain-provider">Keep them as a file</button>
            </form>
            <p><a class="main-action" href="/">I have kept them: go to your home page</a></p>
            """;

    private static final Field PASSWORD = Field.password("current", "Current password", "current-password");
    private static final Field CODE = Field.text("code", "The six digits", "one-time-code");
    private static final int FEW = 3;

    private SecondFactorForms() {}

    static Page standing(HttpServletRequest request, SecondFactorState state, Optional<RuleBroken> refusal) {
        var title = refusal.isPresent() ? "Not changed yet" : "Second factor";
        var password = state.asksForPassword() ? PASSWORD.html(request, refusal) : "";
        var general = refusal.filter(broken -> broken.field().isEmpty() || password.isEmpty())
                .map(broken -> "<p class=\"plain-error\" role=\"alert\">" + Page.text(broken.reason()) + "</p>")
                .orElse("");
        if (!state.isOn()) {
            return new Page(title, OFF.formatted(general, SignInPage.token(request), password));
        }
        return new Page(
                title,
                ON.formatted(
                        state.since().map(SchoolTime::dayOf).map(Days::inWords).orElse(""),
                        left(state.codesLeft()),
                        general,
                        SignInPage.token(request),
                        password));
    }

    static Page setUp(HttpServletRequest request, NewSecondFactor fresh, Optional<RuleBroken> refusal) {
        return new Page(
                refusal.isPresent() ? "Not switched on yet" : "Set up your second factor",
                SET_UP.formatted(
                        QrPicture.of(fresh.address(), "The key as a picture for the app; it stands below in letters"),
                        Page.text(fresh.address()),
                        Page.text(fresh.letters()),
                        SignInPage.token(request),
                        CODE.html(request, refusal)));
    }

    static Page codes(HttpServletRequest request, List<String> codes, boolean first) {
        var title = first ? "Your second factor is on" : "Your new recovery codes";
        return new Page(
                title,
                CODES.formatted(
                        title,
                        codes.stream().map(code -> "<li>" + code + "</li>").collect(Collectors.joining("\n")),
                        SignInPage.token(request),
                        String.join(" ", codes)));
    }

    private static String left(int codes) {
        return switch (codes) {
            case 0 -> "You have no recovery codes left: make new ones.";
            case 1 -> "You have one recovery code left: make new ones soon.";
            default ->
                "You have %d recovery codes left%s.".formatted(codes, codes <= FEW ? ": make new ones soon" : "");
        };
    }
}

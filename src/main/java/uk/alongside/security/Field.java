package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import uk.alongside.kernel.RuleBroken;

/**
 * One labelled field of a plain page. A sentence about it stands above it, is tied to it and takes the focus there.
 *
 * @param name what the form sends, and what a {@link RuleBroken} calls it
 * @param completion what a password manager may fill in
 * @param first whether the page is there to fill this in, so that one can begin to type at once
 */
record Field(String name, String label, String type, String completion, boolean first) {

    private static final int LONGEST_SHOWN_AGAIN = 300;

    private static final String HTML = """
            <div class="plain-field%s">
            <label for="%s">%s</label>
            %s
            <input id="%s" name="%s" type="%s" autocomplete="%s" value="%s"%s>
            </div>
            """;

    static Field text(String name, String label, String completion) {
        return new Field(name, label, "text", completion, false);
    }

    static Field email(String name, String label, String completion) {
        return new Field(name, label, "email", completion, false);
    }

    static Field password(String name, String label, String completion) {
        return new Field(name, label, "password", completion, false);
    }

    /** The same field where the page begins with it. */
    Field atOnce() {
        return new Field(name, label, type, completion, true);
    }

    /** A password is typed unseen: only twice the same is no slip. */
    static Optional<RuleBroken> notTheSame(String password, String again) {
        return password.equals(again)
                ? Optional.empty()
                : Optional.of(new RuleBroken("This is not the same as the one above. Enter both once more.", "again"));
    }

    /** The field with what was entered, passwords and codes apart, and what is wrong with it. */
    String html(HttpServletRequest request, Optional<RuleBroken> refusal) {
        return html(request, refusal, "");
    }

    /** The same with something filled in, until another thing is entered. */
    String html(HttpServletRequest request, Optional<RuleBroken> refusal, String filledIn) {
        var reason =
                refusal.filter(broken -> broken.field().filter(name::equals).isPresent());
        var entered = Optional.ofNullable(request.getParameter(name))
                .filter(value -> !type.equals("password") && !completion.equals("one-time-code"))
                .filter(value -> value.length() < LONGEST_SHOWN_AGAIN);
        return HTML.formatted(
                reason.isPresent() ? " bad" : "",
                name,
                Page.text(label),
                reason.map(broken -> "<p id=\"" + name + "-error\" class=\"plain-error\" role=\"alert\">"
                                + Page.text(broken.reason()) + "</p>")
                        .orElse(""),
                name,
                name,
                type,
                completion,
                Page.text(entered.orElse(filledIn)),
                reason.map(broken -> " aria-invalid=\"true\" aria-describedby=\"" + name + "-error\" autofocus")
                        .orElse(first && refusal.isEmpty() ? " autofocus" : ""));
    }
}

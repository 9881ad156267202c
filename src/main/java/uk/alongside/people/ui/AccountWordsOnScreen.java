package uk.alongside.people.ui;

import java.util.ArrayList;
import uk.alongside.people.AccountLine;

/** How an account stands, as a screen says it. */
final class AccountWordsOnScreen {

    private AccountWordsOnScreen() {}

    /** "Disabled since 3 March 2026. Looks after the portal." */
    static String state(AccountLine line) {
        var sentences = new ArrayList<String>();
        var since = line.since().map(Moments::day).orElse("");
        sentences.add(
                switch (line.state()) {
                    case OPEN -> "Open since %s.".formatted(since);
                    case NEVER_SIGNED_IN -> "Never signed in. Opened on %s.".formatted(since);
                    case DISABLED -> "Disabled since %s.".formatted(since);
                    case NO_ACCOUNT -> "Known by name, without an account.";
                    case ERASED -> "Erased on %s.".formatted(since);
                });
        if (line.platformAdmin()) {
            sentences.add("Looks after the portal.");
        }
        line.wantsErasureSince()
                .map(Moments::day)
                .ifPresent(asked -> sentences.add("Asked on %s to be erased.".formatted(asked)));
        return String.join(" ", sentences);
    }
}

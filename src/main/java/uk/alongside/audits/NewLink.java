package uk.alongside.audits;

import java.time.Instant;

/**
 * A link that was just made. Its token is told once and kept nowhere.
 *
 * @param token what the address has in it
 * @param until until when it is good
 */
public record NewLink(RespondentId respondent, RespondentKind kind, String label, String token, Instant until) {

    /** Without the token: what is printed may be kept. */
    @Override
    public String toString() {
        return "NewLink[" + respondent + "]";
    }
}

package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import uk.alongside.drafts.DraftKeys;
import uk.alongside.drafts.SharedComputer;
import uk.alongside.people.SignedIn;

/** Throws away, as somebody signs out, the key to what their device still keeps for them. */
@Component
class LeavingDevice implements LogoutHandler {

    private final DraftKeys keys;

    LeavingDevice(DraftKeys keys) {
        this.keys = keys;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            keys.throwAway(signedIn.person(), SharedComputer.devicesOf(session));
        }
    }
}

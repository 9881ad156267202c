package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.EmailAddress;

/** Signs somebody in who has just set a password of their own: they need not enter it twice in a minute. */
@Component
class WayIn {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SignInDesk desk;
    private final KnownDevices devices;
    private final SecurityContextHolderStrategy contexts;
    private final DeviceCookie cookie;

    WayIn(
            SignInDesk desk,
            KnownDevices devices,
            SecurityContextHolderStrategy contexts,
            @Value("${alongside.https:false}") boolean https) {
        this.desk = desk;
        this.devices = devices;
        this.contexts = contexts;
        this.cookie = new DeviceCookie(https);
    }

    void signIn(EmailAddress email, String password, HttpServletRequest request, HttpServletResponse response) {
        var entered = UsernamePasswordAuthenticationToken.unauthenticated(email.value(), password);
        var attempt = Attempt.of(email.value(), request, cookie);
        entered.setDetails(attempt);
        var context = contexts.createEmptyContext();
        var came = desk.authenticate(entered);
        context.setAuthentication(came);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        contexts.setContext(context);
        sessions.saveContext(context, request, response);
        cookie.write(devices.remember(came, attempt), request, response);
    }
}

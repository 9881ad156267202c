package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.EmailAddress;

/** Signs somebody in who has just set a password of their own: they need not enter it twice in a minute. */
@Component
class WayIn {

    private final SignInDesk desk;
    private final KnownDevices devices;
    private final Entrance entrance;
    private final DeviceCookie cookie;

    WayIn(SignInDesk desk, KnownDevices devices, Entrance entrance, @Value("${alongside.https:false}") boolean https) {
        this.desk = desk;
        this.devices = devices;
        this.entrance = entrance;
        this.cookie = new DeviceCookie(https);
    }

    void signIn(EmailAddress email, String password, HttpServletRequest request, HttpServletResponse response) {
        var entered = UsernamePasswordAuthenticationToken.unauthenticated(email.value(), password);
        var attempt = Attempt.of(email.value(), request, cookie);
        entered.setDetails(attempt);
        var came = desk.authenticate(entered);
        entrance.keep(came, request, response);
        cookie.write(devices.remember(came, attempt), request, response);
    }
}

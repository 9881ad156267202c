package uk.alongside.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Leads a person who has just signed in to the page they had asked for, or home.
 *
 * <p>Only path and query of that page are kept, and no parameter or header of the sign-in can name another: nobody can be
 * led off the portal.
 */
class Onward extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private final RequestCache requests;
    private final KnownDevices devices;
    private final DeviceCookie cookie;

    Onward(RequestCache requests, KnownDevices devices, DeviceCookie cookie) {
        this.requests = requests;
        this.devices = devices;
        this.cookie = cookie;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var attempt = SecurityConfiguration.attempt(request, cookie);
        cookie.write(devices.remember(authentication, attempt), request, response);
        response.sendRedirect(placeFor(request, response));
    }

    /** Knows the device again by which this account was opened; not where no address was entered on it. */
    void remember(Authentication admitted, String email, HttpServletRequest request, HttpServletResponse response) {
        if (!email.isEmpty()) {
            cookie.write(devices.remember(admitted, Attempt.of(email, request, cookie)), request, response);
        }
    }

    /** The page that was asked for before the sign-in, once; or home. */
    String placeFor(HttpServletRequest request, HttpServletResponse response) {
        var asked = Optional.ofNullable(requests.getRequest(request, response));
        requests.removeRequest(request, response);
        return asked.flatMap(Onward::placeOf).orElse("/");
    }

    private static Optional<String> placeOf(SavedRequest asked) {
        if (!"GET".equals(asked.getMethod())) {
            return Optional.empty();
        }
        var url = URI.create(asked.getRedirectUrl());
        var path = Optional.ofNullable(url.getRawPath()).orElse("/");
        var query =
                Optional.ofNullable(url.getRawQuery()).map(text -> "?" + text).orElse("");
        return Optional.of(path + query).filter(place -> place.matches("/([^/\\\\].*)?"));
    }
}

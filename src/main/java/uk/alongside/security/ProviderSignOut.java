package uk.alongside.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Where somebody goes who has signed out: by way of the provider they came through, if it wants to know, to the sign-in. */
@Component
class ProviderSignOut implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler byWayOfTheProvider;

    ProviderSignOut(Providers providers) {
        byWayOfTheProvider = new OidcClientInitiatedLogoutSuccessHandler(providers);
        byWayOfTheProvider.setRedirectStrategy(new UidlRedirectStrategy());
        byWayOfTheProvider.setPostLogoutRedirectUri("{baseUrl}/login?signed-out");
        byWayOfTheProvider.setDefaultTargetUrl("/login?signed-out");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        byWayOfTheProvider.onLogoutSuccess(request, response, asTheProviderKnowsThem(authentication));
    }

    private static @Nullable Authentication asTheProviderKnowsThem(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.getDetails() instanceof SignInTime(var at, var through)
                        && through != null
                ? new OAuth2AuthenticationToken(
                        new DefaultOidcUser(List.of(), through.proof()), List.of(), through.provider())
                : authentication;
    }
}

package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The way in through a provider: there, back, and in or not.
 *
 * <p>Spring speaks to the provider and checks what comes back. What is kept of it is one session like any other.
 */
@Component
class ProviderDoor {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);
    private static final String FROM = "/login/oauth2/code/";
    private static final String TO = "/oauth2/authorization/";

    private final Providers providers;
    private final ProviderDesk desk;
    private final Entrance entrance;
    private final SignInPage page;
    private final OidcUserService asked = userService();

    ProviderDoor(Providers providers, ProviderDesk desk, Entrance entrance, SignInPage page) {
        this.providers = providers;
        this.desk = desk;
        this.entrance = entrance;
        this.page = page;
    }

    void open(OAuth2LoginConfigurer<HttpSecurity> login, Onward onward) {
        login.loginPage("/login")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NoAuthorizedClients())
                // What Spring makes of it lasts for this request. The session gets what every session has.
                .securityContextRepository(new RequestAttributeSecurityContextRepository())
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokenClient()))
                .userInfoEndpoint(user -> user.oidcUserService(this::receive))
                .successHandler((request, response, authentication) -> {
                    letIn(request, response, authentication);
                    response.sendRedirect(onward.placeFor(request, response));
                })
                .failureHandler(this::refuse);
        login.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(ProviderDoor.this::refuse);
                return filter;
            }
        });
    }

    private OidcUser receive(OidcUserRequest request) {
        var provider = request.getClientRegistration();
        var user = asked.loadUser(request);
        var visit = new ProviderVisit(provider.getRegistrationId(), user.getIdToken());
        var person = desk.receive(provider, user);
        if (!visit.saysTwoFactors()) {
            entrance.askForCode(person, "", visit);
        }
        return new ProviderVisitor(user, person, visit);
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof ProviderVisitor visitor)) {
            throw new ProviderRefused(ProviderRefusal.BAD_TOKEN);
        }
        entrance.keep(entrance.admit(visitor.person(), visitor.visit()), request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof CodeAsked asked) {
            asked.lead(request, response);
            return;
        }
        var provider = request.getRequestURI().replaceFirst(".*(" + FROM + "|" + TO + ")", "");
        if (!providers.offers(provider)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        var reason = ProviderRefusal.of(refusal);
        LOG.info("Somebody from {} was not let in: {}", Attempt.networkOf(request.getRemoteAddr()), reason);
        page.refused(request, reason.sentence(providers.nameOf(provider))).write(response, HttpStatus.FORBIDDEN);
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokenClient() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(ProviderLine.open())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private static OidcUserService userService() {
        var line = new RestTemplate(ProviderLine.open());
        line.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var users = new DefaultOAuth2UserService();
        users.setRestOperations(line);
        var service = new OidcUserService();
        service.setOauth2UserService(users);
        return service;
    }
}

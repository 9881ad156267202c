package uk.alongside.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import uk.alongside.people.Credentials;

/**
 * Who gets past the door, and how.
 *
 * <p>Every page but the sign-in and the first set-up asks for a person who has signed in. What the person then may see is
 * not decided here: the services decide, and their no reads like "not found".
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String[] OPEN_TO_ALL = {
        "/login",
        CodePage.PLACE,
        "/set-up/*",
        "/invitation/*",
        "/forgotten",
        "/forgotten/*",
        "/privacy",
        UnsubscribePage.PATH,
        // For people without an account; the link is the key.
        "/answer/**",
        // Says itself who has not signed in: a page in mid-sentence must not be led elsewhere.
        "/drafts/**",
        "/evidence/files",
        "/styles/**",
        "/images/**"
    };

    private final boolean https;

    SecurityConfiguration(@Value("${alongside.https:false}") boolean https) {
        this.https = https;
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Credentials credentials,
            Onward onward,
            SignInRecord record,
            SignInPage signInPage,
            Providers providers,
            ProviderDoor providerDoor,
            ProviderSignOut signOut,
            LeavingDevice leaving,
            VaadinDefaultRequestCache requests,
            RequestUtil vaadinRequests,
            Clock clock) {
        var cookie = new DeviceCookie(https);
        requests.setDelegateRequestCache(askedPages());
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, onward);
        if (!providers.offered().isEmpty()) {
            http.oauth2Login(login -> providerDoor.open(login, onward));
        }
        return http.formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(request -> attempt(request, cookie))
                        .failureHandler((request, response, refusal) -> {
                            if (refusal instanceof CodeAsked asked) {
                                asked.lead(request, response);
                            } else {
                                signInPage.refused(request).write(response, HttpStatus.FORBIDDEN);
                            }
                        }))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        // Vaadin's own messages carry a token of their own.
                        .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                        // A mail program presses the button by itself, without having opened the page.
                        .ignoringRequestMatchers(UnsubscribePage.PATH))
                .headers(SecurityHeaders::writeTo)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                        (request, response, refusal) -> refuse(signInPage, request, response, refusal)))
                .authorizeHttpRequests(requestsTo -> requestsTo
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ALL)
                        .permitAll())
                .addFilterAfter(new SharedDevice(https), CsrfFilter.class)
                .addFilterBefore(new SessionStands(credentials, clock), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new ViewsForPeople(), AnonymousAuthenticationFilter.class)
                .with(vaadin(), vaadin -> vaadin.loginView("/login")
                        .logoutSuccessHandler(signOut)
                        .addLogoutHandler(record)
                        .addLogoutHandler(leaving)
                        .enableCsrfConfiguration(false)
                        .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    @Bean
    Onward onward(VaadinDefaultRequestCache requests, KnownDevices devices) {
        return new Onward(requests, devices, new DeviceCookie(https));
    }

    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return new ActingFirst();
    }

    /** Behind HTTPS the browser refuses the session's cookie from any other host, and over an open line. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie() {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(https ? "__Host-alongside" : "alongside");
            cookie.setPath("/");
            if (https) {
                cookie.setSecure(true);
            }
        };
    }

    static Attempt attempt(HttpServletRequest request, DeviceCookie cookie) {
        return Attempt.of(Optional.ofNullable(request.getParameter("username")).orElse(""), request, cookie);
    }

    /** Remembers the page that was asked for, and leaves no mark of that in its address. */
    @SuppressWarnings("NullAway") // null is how the mark is left out; the parameter's annotation does not know it
    private static HttpSessionRequestCache askedPages() {
        var asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null);
        return asked;
    }

    private CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(https ? "__Host-alongside-form" : "alongside-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Strict").httpOnly(true);
            if (https) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    private static void refuse(
            SignInPage page, HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && request.getRequestURI().equals("/login")) {
            page.again(request).write(response, HttpStatus.FORBIDDEN);
        } else if (refusal instanceof CsrfException && request.getRequestURI().startsWith("/drafts/")) {
            // Not as "not found": the page asks for another token and sends the same again.
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}

package uk.alongside.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * The OpenID providers that the properties name, through which people may sign in.
 *
 * <p>A provider is asked about itself when somebody first wants to use it, not when the portal starts: one that is down keeps
 * nobody out who has a password here.
 */
@Component
@EnableConfigurationProperties({OAuth2ClientProperties.class, DfeProperties.class})
class Providers implements ClientRegistrationRepository {

    /** The one provider that is known by name: the Department for Education's. */
    static final String DFE = "dfe";

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    /** One link for one's own computer and one for a shared one; the style sheet shows that which the box says. */
    private static final String WAY = """
            <a class="plain-provider own" href="/oauth2/authorization/%1$s">Sign in with %2$s</a>
            <a class="plain-provider shared" href="/oauth2/authorization/%1$s?shared=yes">Sign in with %2$s, on a shared
            computer</a>""";

    private final OAuth2ClientProperties properties;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(OAuth2ClientProperties properties) {
        this.properties = properties;
    }

    /** Every provider there is a button for, by its name. */
    List<Offered> offered() {
        return properties.getRegistration().entrySet().stream()
                .map(entry -> new Offered(entry.getKey(), nameOf(entry.getKey(), entry.getValue())))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** A button for each, on a plain page. They are links, so that the page's policy need not let forms out. */
    String ways() {
        return offered().stream()
                .map(provider -> WAY.formatted(
                        UriUtils.encodePathSegment(provider.id(), StandardCharsets.UTF_8), Page.text(provider.name())))
                .collect(Collectors.joining("\n"));
    }

    boolean offers(String id) {
        return properties.getRegistration().containsKey(id);
    }

    /** What people call this provider. */
    String nameOf(String id) {
        return nameOf(id, registration(id));
    }

    /**
     * Gives what is needed to send somebody to the provider.
     *
     * @throws ProviderRefused where it cannot be asked
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!offers(id)) {
            return null;
        }
        var before = known.get(id);
        if (before != null) {
            return before;
        }
        var asked = ask(id);
        known.put(id, asked);
        return asked;
    }

    private ClientRegistration ask(String id) {
        var alone = new OAuth2ClientProperties();
        alone.getProvider().putAll(properties.getProvider());
        alone.getRegistration().put(id, registration(id));
        try {
            var found = Optional.ofNullable(new OAuth2ClientPropertiesMapper(alone)
                            .asClientRegistrations()
                            .get(id))
                    .orElseThrow();
            if (found.getProviderDetails().getIssuerUri() == null) {
                throw new IllegalStateException("it has no issuer-uri, so its tokens cannot be told from others'");
            }
            return ClientRegistration.withClientRegistration(found)
                    .scope(scopesOf(id, found))
                    .build();
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            LOG.error("The provider {} cannot be used: {}", id, unusable.getMessage());
            throw new ProviderRefused(ProviderRefusal.UNREACHABLE, unusable);
        }
    }

    private OAuth2ClientProperties.Registration registration(String id) {
        return Optional.ofNullable(properties.getRegistration().get(id)).orElseThrow();
    }

    private static Set<String> scopesOf(String id, ClientRegistration found) {
        var named = found.getScopes();
        if (named != null && named.contains("openid")) {
            return named;
        }
        return id.equals(DFE)
                ? Set.of("openid", "profile", "email", "organisation")
                : Set.of("openid", "profile", "email");
    }

    private static String nameOf(String id, OAuth2ClientProperties.Registration registration) {
        return Optional.ofNullable(registration.getClientName()).orElse(id.equals(DFE) ? "DfE Sign-in" : id);
    }

    /** A provider as the sign-in page offers it. */
    record Offered(String id, String name) {}
}

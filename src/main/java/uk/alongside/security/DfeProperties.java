package uk.alongside.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to ask DfE Sign-in which roles somebody has for this portal.
 *
 * @param api where its public API answers, for instance {@code https://api.signin.education.gov.uk}
 * @param apiSecret what our questions are signed with; another one than the client's secret
 * @param serviceId the portal's number among its services; the client id where none is given
 * @param audience whom our questions are addressed to
 * @param roles the codes of the roles that let somebody in; any role does where none is named
 */
@ConfigurationProperties("alongside.dfe")
record DfeProperties(
        @Nullable String api,
        @Nullable String apiSecret,
        @Nullable String serviceId,
        @DefaultValue("signin.education.gov.uk") String audience,
        @DefaultValue List<String> roles) {

    /** Without the secret: what is printed may be kept. */
    @Override
    public String toString() {
        return "DfeProperties[" + api + "]";
    }
}

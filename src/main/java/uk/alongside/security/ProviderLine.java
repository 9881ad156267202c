package uk.alongside.security;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** How the portal speaks to a provider: it does not wait for long, and goes only where it was told to. */
final class ProviderLine {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    private ProviderLine() {}

    static ClientHttpRequestFactory open() {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECTED_WITHIN)
                // Some servers cannot make sense of the question for a newer version on an open line.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(ANSWERED_WITHIN);
        return factory;
    }
}

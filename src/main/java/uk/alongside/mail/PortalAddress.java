package uk.alongside.mail;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the portal is found by those who read a link to it: {@code alongside.address}, or else this machine. */
@Component
public class PortalAddress {

    private final Environment environment;
    private final String configured;

    PortalAddress(Environment environment, @Value("${alongside.address:}") String configured) {
        this.environment = environment;
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /** The whole address of a place on the portal, which begins with a slash. */
    public String of(String path) {
        return configured.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080") + path
                : configured + path;
    }

    /** The name of the machine in it. */
    String host() {
        return Optional.ofNullable(URI.create(of("/")).getHost()).orElse("localhost");
    }
}

package uk.alongside.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Accounts;

/** Says in the log how to make the first account, as long as there is none. The demonstration brings its own. */
@Component
@ConditionalOnProperty(name = "alongside.demo", havingValue = "false", matchIfMissing = true)
class FirstAdminLink implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdminLink.class);

    private final FirstAdmin firstAdmin;
    private final Accounts accounts;
    private final Environment environment;
    private final String address;

    FirstAdminLink(
            FirstAdmin firstAdmin,
            Accounts accounts,
            Environment environment,
            @Value("${alongside.address:}") String address) {
        this.firstAdmin = firstAdmin;
        this.accounts = accounts;
        this.environment = environment;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ActingAs.system("set-up").run(() -> {
            if (!accounts.areThereAny()) {
                LOG.info(
                        "Nobody has an account here yet. Open {}/set-up/{} within 24 hours to make the first one.",
                        address.isEmpty() ? here() : address,
                        firstAdmin.newToken());
            }
        });
    }

    private String here() {
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}

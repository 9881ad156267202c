package uk.alongside.people;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are hashed. Each hash begins with the name of its method, so that another can take over one sign-in at a
 * time.
 */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String METHOD = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2id = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
        var atOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new HashingInTurn(new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, argon2id)), atOnce);
    }
}

package uk.alongside.bench.rows;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.HttpRequestHandler;

/**
 * The smallest web application that Spring Boot makes: the start of the portal is measured against it.
 *
 * <p>Not a configuration by annotation, so that no scan of the class path ever takes it for a part of the portal.
 */
@EnableAutoConfiguration
class BareApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BareApplication.class, arguments);
    }

    @Bean("/")
    HttpRequestHandler answer() {
        return (request, response) -> response.getWriter().write("Here I am.");
    }
}

package uk.alongside.walks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A class of walks through the portal: the real server with the demo projects, and Chromium before it. All walks share one
 * server; a {@link Portal} in the parameters of a test opens browsers on it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"alongside.demo=true", "alongside.data=" + Walk.DATA})
@ExtendWith(WalkGuide.class)
@interface Walk {

    /** Where the server of the walks keeps what is not in its database. */
    String DATA = "target/walks/data";
}

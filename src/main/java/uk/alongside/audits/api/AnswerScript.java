package uk.alongside.audits.api;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The script of the page behind a link, built with the rest of the portal's. Where the portal runs without its bundle there is
 * none, and the page is a plain form.
 */
@Component
class AnswerScript {

    private static final String FILE = "VAADIN/answer.js";

    private final String tag;

    AnswerScript() throws IOException {
        tag = tag(new ClassPathResource("META-INF/VAADIN/webapp/" + FILE));
    }

    private static String tag(ClassPathResource file) throws IOException {
        if (!file.exists()) {
            return "";
        }
        try (var in = file.getInputStream()) {
            // Another build has another address: browsers keep what they have of this one.
            return "<script type=\"module\" src=\"/%s?%s\"></script>".formatted(FILE, DigestUtils.md5DigestAsHex(in));
        }
    }

    String tag() {
        return tag;
    }
}

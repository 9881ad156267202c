package uk.alongside.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Every version of the joining agreement: {@code 1.txt}, {@code 2.txt} and so on. The last is the one to accept; earlier ones
 * stay, because schools have accepted them.
 */
@Component
class AgreementTexts {

    private final List<AgreementText> texts = new ArrayList<>();

    AgreementTexts(
            ResourceLoader resources,
            @Value("${alongside.joining-agreement:classpath:joining-agreement/}") String folder) {
        for (int version = 1; ; version++) {
            var file = resources.getResource(folder + version + ".txt");
            if (!file.exists()) {
                break;
            }
            try {
                texts.add(AgreementText.parse(version, file.getContentAsString(StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException("There is no joining agreement under " + folder);
        }
    }

    AgreementText current() {
        return texts.getLast();
    }
}

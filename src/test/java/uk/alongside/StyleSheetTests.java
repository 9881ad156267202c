package uk.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A style sheet with a brace left open says nothing: the browser only leaves out what follows. */
class StyleSheetTests {

    @Test
    void everyBraceThatIsOpenedIsClosed() throws IOException {
        try (var sheets = Files.walk(Path.of("frontend"))) {
            var open = sheets.filter(file -> file.toString().endsWith(".css"))
                    .filter(StyleSheetTests::leavesABraceOpen)
                    .toList();
            assertThat(open).isEmpty();
        }
    }

    private static boolean leavesABraceOpen(Path sheet) {
        var rules = read(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
        return count(rules, '{') != count(rules, '}');
    }

    private static long count(String rules, char brace) {
        return rules.chars().filter(character -> character == brace).count();
    }

    private static String read(Path sheet) {
        try {
            return Files.readString(sheet);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package uk.alongside.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;

/**
 * What makes a password good enough: length, and that others would not think of it first.
 *
 * <p>There are no rules about digits or capitals: they make passwords harder to remember, not harder to guess. The list of
 * refused passwords is compared without regard to capitals and spaces.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** More than this is no password of ours, whatever its characters are made of. */
    static final int LONGEST_INPUT = 2 * LONGEST;

    /** What must remain of a password once its owner's name and address are taken out of it. */
    private static final int OF_ONES_OWN = 8;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_WORD = 3;

    private final Set<String> refused = read();

    void check(String password, String name, EmailAddress email) {
        if (password.length() > LONGEST_INPUT || characters(password) > LONGEST) {
            throw broken("A password has at most 128 characters.");
        }
        if (characters(password) < SHORTEST) {
            throw broken("Use 12 characters or more. Three or four words that you can remember will do.");
        }
        var plain = plain(password);
        if (refused.contains(plain) || password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            throw broken("Many people choose this password, so it would be guessed soon. Please choose another.");
        }
        if (characters(withoutOwner(plain, name, email)) < OF_ONES_OWN) {
            throw broken("Choose a password that is not made of your name or your e-mail address.");
        }
    }

    /** As the list has it: in lower case, without spaces, hyphens and the like. */
    static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.,]", "");
    }

    private static String withoutOwner(String plain, String name, EmailAddress email) {
        var words = Stream.of(name.split("[^\\p{L}\\p{N}]+"), email.value().split("[^\\p{L}\\p{N}]+"))
                .flatMap(Stream::of)
                .map(PasswordRules::plain)
                .filter(word -> characters(word) >= SHORTEST_WORD)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        var rest = plain;
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return rest.equals(plain) ? plain : rest;
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static RuleBroken broken(String reason) {
        return new RuleBroken(reason, "password");
    }

    private static Set<String> read() {
        try (var list = new ClassPathResource("refused-passwords.txt", PasswordRules.class).getInputStream()) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

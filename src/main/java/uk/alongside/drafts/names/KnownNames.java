package uk.alongside.drafts.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first names that the portal knows: some are hardly anything else, others are also words. */
final class KnownNames {

    private static final Set<String> NAMES = Stream.of("given-names.txt", "given-names-of-many-languages.txt")
            .flatMap(file -> read(file).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ALSO_WORDS = read("names-that-are-words.txt");

    private KnownNames() {}

    static boolean isName(Token token) {
        return NAMES.contains(token.lower()) || isDoubleName(token);
    }

    static boolean isNameOrWord(Token token) {
        return ALSO_WORDS.contains(token.lower());
    }

    /** Of a double name the first half says enough: {@code Lily-Mae}. */
    private static boolean isDoubleName(Token token) {
        var hyphen = token.lower().indexOf('-');
        if (hyphen <= 0 || !Character.isUpperCase(token.word().codePointAt(hyphen + 1))) {
            return false;
        }
        var first = token.lower().substring(0, hyphen);
        return NAMES.contains(first) || ALSO_WORDS.contains(first);
    }

    private static Set<String> read(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownNames.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package uk.alongside.audits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.alongside.drafts.names.LooksLikeAName;
import uk.alongside.drafts.names.NameFound;

/**
 * Whether words look as if they named a pupil, and whether the writer has said that they do not.
 *
 * <p>Such an answer counts for what was found then: other words that look like a name are asked about again.
 */
final class NameQuestions {

    private NameQuestions() {}

    /** @param settled the digest of what the writer has spoken for; see {@link #digest} */
    static Optional<SheetStatement.NameQuestion> open(String text, Optional<String> settled) {
        var found = LooksLikeAName.in(text);
        return found.isEmpty() || settled.filter(digest(found)::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new SheetStatement.NameQuestion(LooksLikeAName.question(found)));
    }

    /** Stands for what is found in a text. */
    static String digest(String text) {
        return digest(LooksLikeAName.in(text));
    }

    private static String digest(List<NameFound> found) {
        var words = found.stream().map(NameFound::words).sorted().distinct().collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}

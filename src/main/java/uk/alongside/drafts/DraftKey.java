package uk.alongside.drafts;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a draft belongs.
 *
 * @param kind the name of a {@link DraftKind}: lower-case letters and hyphens, at most 40
 * @param document what is being written: the answers of one person, a visit's log
 * @param part a part of it that is kept by itself: a statement; the document's own id where it has no parts
 */
public record DraftKey(String kind, UUID document, UUID part) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");

    public DraftKey {
        if (!isKind(kind)) {
            throw new IllegalArgumentException("A kind of draft is a lower-case word.");
        }
    }

    static boolean isKind(String name) {
        return KIND.matcher(name).matches();
    }
}

package uk.alongside.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import uk.alongside.people.PersonId;

/**
 * A draft as it is kept.
 *
 * @param version goes up with every write; nought where nothing was ever kept
 * @param at when it was written last
 * @param by who wrote it last; empty where they came through a link
 */
public record Draft(long version, Instant at, Optional<PersonId> by, Map<String, String> fields) {

    /** Nothing yet. */
    public static final Draft NONE = new Draft(0, Instant.EPOCH, Optional.empty(), Map.of());

    public Draft {
        fields = Map.copyOf(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Without the words: what is printed may be kept. */
    @Override
    public String toString() {
        return "Draft[version " + version + ", " + fields.keySet() + "]";
    }
}

package uk.alongside.drafts;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.alongside.people.PersonId;

/** A draft as it stands, with what only this module knows of it. */
record Standing(DraftKey key, long version, Map<String, Field> fields, Ops ops, Instant at) {

    Standing {
        fields = Map.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param version the draft's version that changed it last
     * @param by who; nobody where it was written through a link
     */
    record Field(String words, long version, @Nullable UUID by, Instant at) {}

    /** The fields of a write that somebody changed since its base, and not to the same words. */
    Set<String> differingFrom(DraftWrite write) {
        return write.fields().entrySet().stream()
                .filter(field -> {
                    var known = fields.get(field.getKey());
                    return known != null
                            && known.version() > write.base()
                            && !known.words().equals(field.getValue());
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With the write in it, as a further version. */
    Standing after(DraftWrite write, Instant now) {
        var next = version + 1;
        var all = new HashMap<>(fields);
        var by = write.by().person().map(PersonId::value).orElse(null);
        write.fields().forEach((name, words) -> {
            var before = fields.get(name);
            if (before == null || !before.words().equals(words)) {
                all.put(name, new Field(words, next, by, now));
            }
        });
        return new Standing(key, next, all, ops.with(write.op()), now);
    }

    Draft draft() {
        return draftBy(fields.keySet());
    }

    /** The draft, with who wrote last in one of these fields. */
    Draft draftBy(Set<String> some) {
        var last = some.stream().map(fields::get).filter(Objects::nonNull).max(Comparator.comparing(Field::version));
        return new Draft(
                version,
                last.map(Field::at).orElse(at),
                last.flatMap(field -> Optional.ofNullable(field.by()).map(PersonId::new)),
                words());
    }

    Map<String, String> words() {
        var all = new HashMap<String, String>();
        fields.forEach((name, field) -> all.put(name, field.words()));
        return all;
    }
}

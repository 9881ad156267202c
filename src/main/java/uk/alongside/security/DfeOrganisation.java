package uk.alongside.security;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that somebody chose at DfE Sign-in.
 *
 * <p>It comes as an object or as a text with an object in it, and each of its numbers may be null or missing.
 *
 * @param id what DfE Sign-in calls it
 * @param urn the school's number in the register; empty for a trust, a local authority or a nursery without one
 */
record DfeOrganisation(String id, Optional<String> urn) {

    /** The organisation in this claim; empty where it says none that can be asked about. */
    static Optional<DfeOrganisation> in(@Nullable Object claim) {
        var said =
                switch (claim) {
                    case Map<?, ?> object -> object;
                    case String text -> read(text);
                    case null, default -> Map.of();
                };
        return word(said, "id").map(id -> new DfeOrganisation(id, word(said, "urn")));
    }

    private static Map<?, ?> read(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException noObject) {
            return Map.of();
        }
    }

    private static Optional<String> word(Map<?, ?> said, String name) {
        return Optional.ofNullable(said.get(name))
                .filter(value -> value instanceof String || value instanceof Number)
                .map(value -> String.valueOf(value).strip())
                .filter(value -> !value.isEmpty());
    }
}

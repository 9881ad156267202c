package uk.alongside.trail;

import java.util.Optional;
import java.util.UUID;

/**
 * The first place at which the trail is no longer what was sealed.
 *
 * @param seal the number of the seal that does not hold
 * @param entry the entry that differs, where it can be told
 */
public record TrailBreak(long seal, Optional<UUID> entry, String reason) {

    public String sentence() {
        return "Seal " + seal + entry.map(id -> ", entry " + id).orElse("") + ": " + reason;
    }
}

package uk.alongside.trail;

import java.util.UUID;

/**
 * One change of one thing, as a {@link TrailTeller} is told of it.
 *
 * @param thing the id of what was changed
 * @param changed the properties, with those of their values that are shown: "until from nothing to 2026-03-01"
 * @param onOneself whether the thing is the very person who changed it
 */
public record TrailFact(UUID entry, String action, UUID thing, String changed, boolean onOneself) {

    public boolean isMade() {
        return action.equals(TrailEntry.MADE);
    }

    public boolean isChanged() {
        return action.equals(TrailEntry.CHANGED);
    }
}

package uk.alongside.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a device asks to have kept.
 *
 * @param base the version that the writer saw when they began; nought where they saw none
 * @param op this write's own id; the same one again is the same write again
 * @param fields the fields that were changed, and no other; an empty text empties its field
 * @param at when it was typed, by the device's clock and never later than now by ours
 */
public record DraftWrite(DraftKey key, Author by, long base, UUID op, Map<String, String> fields, Instant at) {

    public DraftWrite {
        fields = Map.copyOf(fields);
    }

    /** The same write with other fields: those that the kind does not keep elsewhere. */
    public DraftWrite with(Map<String, String> others) {
        return new DraftWrite(key, by, base, op, others, at);
    }

    /** Without the words: what is printed may be kept. */
    @Override
    public String toString() {
        return "DraftWrite[" + key + ", base " + base + ", op " + op + ", " + fields.keySet() + "]";
    }
}

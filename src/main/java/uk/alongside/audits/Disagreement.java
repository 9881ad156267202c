package uk.alongside.audits;

import java.time.Instant;

/** Whether colleagues see a statement differently than the school's sheet. */
public sealed interface Disagreement {

    /** Nobody does, or nobody is told here. */
    Disagreement NONE = new None();

    /** Nobody sees it differently. */
    record None() implements Disagreement {}

    /**
     * Somebody does, and nothing was settled since.
     *
     * @param differing how many colleagues
     */
    record Open(int differing) implements Disagreement {}

    /** Somebody does, and the SENCO has settled it with a note. */
    record Settled(int differing, String note, Instant at) implements Disagreement {}

    default boolean isOpen() {
        return this instanceof Open;
    }
}

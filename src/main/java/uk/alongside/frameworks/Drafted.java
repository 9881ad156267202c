package uk.alongside.frameworks;

/** What became of a change to a draft. */
public sealed interface Drafted {

    /** It is kept. */
    record Kept(Edition draft) implements Drafted {}

    /**
     * Somebody else changed the same part meanwhile, or took it away. Nothing is written.
     *
     * @param now the draft as it is
     */
    record ChangedMeanwhile(Edition now) implements Drafted {}
}

package uk.alongside.pairing;

/** What came of an answer to an offer. */
public sealed interface Answered {

    /** @param now the state of the pair by now */
    record Taken(PairState now) implements Answered {}

    /** The pair is another one by now; nothing was changed. */
    record Changed(String sentence) implements Answered {}

    /** Too late; nothing was changed. */
    record NotOpen(String sentence) implements Answered {}
}

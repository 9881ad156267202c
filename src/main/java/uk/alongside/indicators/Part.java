package uk.alongside.indicators;

/** A part of the board: there to be shown, not known yet, or not for this reader (then the screen leaves it out). */
public sealed interface Part<T> {

    record Shown<T>(T content) implements Part<T> {}

    /** Nobody has entered it. Missing is not zero: the sentence says what is missing. */
    record NotKnown<T>(String sentence) implements Part<T> {}

    /** The reader's roles do not open it. The screen does not mention it. */
    record NotYours<T>() implements Part<T> {}
}

package uk.alongside.pairing;

import java.util.List;

/** What came of a change that a lead makes to a pair. */
public sealed interface PairChange {

    record Done() implements PairChange {}

    /** Somebody else changed the pair meanwhile; nothing was changed now. */
    record SomebodyElse() implements PairChange {}

    /** A rule stands in the way; nothing was changed. @param sentences each says what, and for which pair */
    record Refused(List<String> sentences) implements PairChange {

        public Refused {
            sentences = List.copyOf(sentences);
        }
    }
}

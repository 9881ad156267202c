package uk.alongside.pairing;

import java.util.List;

/** What came of confirming a proposal. */
public sealed interface Confirmed {

    /**
     * @param offered pairs that are new and now wait for their schools and their coach
     * @param kept pairs that stood already and stay as they are
     * @param coachesChanged pairs of the same schools that have another coach now
     * @param ended pairs that do not go on
     */
    record Done(int offered, int kept, int coachesChanged, int ended) implements Confirmed {}

    /** Nothing was changed. @param sentences each names what stands in the way, and the pair */
    record Refused(List<String> sentences) implements Confirmed {

        public Refused {
            sentences = List.copyOf(sentences);
        }
    }
}

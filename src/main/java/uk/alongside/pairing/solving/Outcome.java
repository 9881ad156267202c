package uk.alongside.pairing.solving;

import java.util.List;
import uk.alongside.pairing.rules.Must;

/** How looking for pairs ended. */
public sealed interface Outcome {

    /** There are pairs that keep every must. */
    record Found(Proposal proposal) implements Outcome {}

    /**
     * There are none, and these musts are why: without any one of them there would be.
     *
     * @param words a sentence for each must and for the schools it is about
     */
    record Clash(List<Must> musts, List<String> words) implements Outcome {}

    /** None was found, and it could not be shown that there are none. */
    record NotFound(int steps, boolean stopped) implements Outcome {}
}

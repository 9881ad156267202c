package uk.alongside.pairing.solving;

import java.util.OptionalLong;

/** Somebody who looks on while pairs are looked for, and may say that it is enough. */
@FunctionalInterface
public interface Watch {

    /** Looks on to the end. */
    Watch TO_THE_END = _ -> true;

    /** Whether to go on. Asked after every step, and within one that takes long. */
    boolean goOn(Seen seen);

    /**
     * How far the search is.
     *
     * @param value of the best proposal so far; empty where there is none yet
     * @param bound what no proposal can pass
     */
    record Seen(int step, int of, OptionalLong value, long bound) {}
}

package uk.alongside.pairing;

/** How far a pair has come. */
public enum PairState {
    OFFERED("offered, not agreed yet"),
    AGREED("agreed"),
    PAUSED("paused"),
    ENDED("ended"),
    /** Somebody declined what was offered. Who, and why, only the lead reads. */
    DECLINED("not going ahead");

    private final String words;

    PairState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether its schools are in it, so that they can be in no other. */
    public boolean isOpen() {
        return this == OFFERED || this == AGREED || this == PAUSED;
    }
}

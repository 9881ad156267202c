package uk.alongside.evidence;

/** Whether a piece of evidence may name a pupil. Until that is settled, only whoever added it sees it. */
public enum NameState {
    /** Nothing looks like a name. */
    CLEAR,
    /** A file whose text has not been read yet. */
    READING,
    /** Something looks like a name, or nobody but a person can tell: whoever added it is asked. */
    ASKED,
    /** Whoever added it said that no pupil is named. */
    ANSWERED;

    /** Whether others than whoever added it may see it. */
    public boolean isSettled() {
        return this == CLEAR || this == ANSWERED;
    }
}

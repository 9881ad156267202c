package uk.alongside.pairing;

/** What can happen to a pair. */
public enum PairEventKind {
    OFFERED,
    CHECKED,
    ACCEPTED,
    DECLINED,
    AGREED,
    PAUSED,
    RESUMED,
    COACH_CHANGED,
    SCHOOL_CHANGED,
    /** It is on record that one of its schools leaves the project; the pair stands until the lead has looked. */
    SCHOOL_LEAVES,
    /** That was taken back. */
    SCHOOL_STAYS,
    REMINDED,
    REASONS_CHANGED,
    ENDED
}

package uk.alongside.pairing.rules;

import java.util.Optional;

/** Something that has to hold: one of those that concern everybody, or a single decision of the lead's. */
public record Must(Kind kind, Optional<Lock> lock) {

    /** What kind of must it is. The first four always hold. */
    public enum Kind {
        ROLES,
        CAPACITY,
        CONFLICT,
        TRIOS,
        TRUSTS,
        PHASE,
        AUTHORITY,
        MILES,
        ANSWER,
        COACH_PHASE,
        DATES,
        LOCK
    }

    public static Must of(Kind kind) {
        return new Must(kind, Optional.empty());
    }

    public static Must of(Lock lock) {
        return new Must(Kind.LOCK, Optional.of(lock));
    }
}

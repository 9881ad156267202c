package uk.alongside.people;

import java.time.Instant;
import uk.alongside.kernel.EmailAddress;

/** Something was done to somebody's second factor, of which they are to know. */
public record SecondFactorChanged(PersonId person, EmailAddress email, Kind kind, Instant at) {

    /** What was done. */
    public enum Kind {
        SWITCHED_ON,
        SWITCHED_OFF,
        RESET,
        CODE_USED
    }
}

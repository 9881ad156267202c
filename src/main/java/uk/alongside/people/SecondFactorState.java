package uk.alongside.people;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with somebody's second factor.
 *
 * @param since empty while it is off
 * @param codesLeft how many recovery codes are still good
 * @param asksForPassword whether it takes the password to change it; not for who has none here
 */
public record SecondFactorState(Optional<Instant> since, int codesLeft, boolean asksForPassword) {

    public boolean isOn() {
        return since.isPresent();
    }
}

package uk.alongside.pairing.known;

import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.people.PersonId;

/**
 * What a coach has declared on a day: a conflict of interest, or that they have none.
 *
 * @param conflict empty where it says "I have none"
 * @param recordedBy the coach, or the lead who wrote it down for them
 */
public record Declaration(
        DeclarationId id,
        PersonId coach,
        Optional<Conflict> conflict,
        LocalDate declaredOn,
        Optional<PersonId> recordedBy) {

    static final String NONE = "NONE";

    public boolean saysNone() {
        return conflict.isEmpty();
    }
}

package uk.alongside.pairing;

import java.io.Serializable;
import java.util.UUID;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** Who accepts a pair or declines it: each of its schools, by its head, and its coach. */
public sealed interface PairParty extends Serializable {

    record OfSchool(SchoolId school) implements PairParty {}

    record OfCoach(PersonId coach) implements PairParty {}

    /** The id of whichever it is. */
    default UUID value() {
        return switch (this) {
            case OfSchool(var school) -> school.value();
            case OfCoach(var coach) -> coach.value();
        };
    }
}

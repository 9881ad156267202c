package uk.alongside.pairing;

import java.util.List;
import java.util.Optional;
import uk.alongside.people.PersonId;

/** With whom a lead could go on with a pair, and what stands in the way of each. */
public record PairChoices(List<Coach> coaches, List<School> schools) {

    public PairChoices {
        coaches = List.copyOf(coaches);
        schools = List.copyOf(schools);
    }

    /** @param whyNot empty where nothing stands in the way */
    public record Coach(PersonId id, String name, Optional<String> whyNot) {}

    /** A school that takes part and is in no pair. */
    public record School(PairSchool school) {}
}

package uk.alongside.pairing.rules;

import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** What the lead has decided beforehand about single schools. */
public sealed interface Lock {

    /** These two are a pair, whoever else joins them. */
    record Together(SchoolId one, SchoolId other) implements Lock {}

    /** These two are in no pair or trio together. */
    record Apart(SchoolId one, SchoolId other) implements Lock {}

    /** The school joins the pair of another as the third of a trio. */
    record Third(SchoolId school, SchoolId joins) implements Lock {}

    /** The school has this coach. */
    record WithCoach(SchoolId school, PersonId coach) implements Lock {}

    /** The school does not have this coach. */
    record WithoutCoach(SchoolId school, PersonId coach) implements Lock {}
}

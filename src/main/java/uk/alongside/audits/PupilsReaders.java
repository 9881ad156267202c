package uk.alongside.audits;

import java.util.List;
import java.util.Optional;
import uk.alongside.people.PersonId;

/**
 * Who reads every day what pupils write.
 *
 * @param now empty where nobody does, and pupils have no box for words
 * @param possible everybody who works at the school and has an account
 */
public record PupilsReaders(Optional<PersonId> now, List<PossibleColleague> possible) {

    public PupilsReaders {
        possible = List.copyOf(possible);
    }
}

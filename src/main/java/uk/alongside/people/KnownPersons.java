package uk.alongside.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All persons there are. */
interface KnownPersons extends Repository<KnownPerson, PersonId> {

    KnownPerson saveAndFlush(KnownPerson person);

    Optional<KnownPerson> findById(PersonId id);

    List<KnownPerson> findByIdIn(Collection<PersonId> ids);

    Optional<KnownPerson> findByEmail(String email);
}

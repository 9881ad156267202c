package uk.alongside.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All persons there are. */
interface KnownPersons extends Repository<KnownPerson, PersonId> {

    KnownPerson saveAndFlush(KnownPerson person);

    Optional<KnownPerson> findById(PersonId id);

    /** The person as they are now, and nobody else's until the transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from KnownPerson p where p.id = :id")
    Optional<KnownPerson> findForErasure(PersonId id);

    List<KnownPerson> findByIdIn(Collection<PersonId> ids);

    Optional<KnownPerson> findByEmail(String email);
}

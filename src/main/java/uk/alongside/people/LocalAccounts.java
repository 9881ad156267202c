package uk.alongside.people;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All local accounts there are. */
interface LocalAccounts extends Repository<LocalAccount, PersonId> {

    LocalAccount save(LocalAccount account);

    void delete(LocalAccount account);

    Optional<LocalAccount> findById(PersonId person);

    @Query("select a from LocalAccount a join KnownPerson p on p.id = a.person where p.email = :email")
    Optional<LocalAccount> findByEmail(String email);

    @Query("select count(a) > 0 from LocalAccount a")
    boolean existsAny();

    @Query("""
            select count(a) > 0 from LocalAccount a
            where a.person = :person and a.platformAdmin = true and a.disabledAt is null""")
    boolean isPlatformAdmin(PersonId person);

    @Query("""
            select count(a) > 0 from LocalAccount a
            where a.person = :person and a.series = :series and a.disabledAt is null""")
    boolean isInSeries(PersonId person, int series);

    /** Puts a stronger hash of the same password in place, unless the password was changed meanwhile. */
    @Modifying
    @Transactional
    @Query("update LocalAccount a set a.passwordHash = :stronger where a.person = :person and a.passwordHash = :old")
    void strengthen(PersonId person, String old, String stronger);
}

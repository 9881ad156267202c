package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.alongside.people.PersonId;

/** Every role that anybody holds or held. */
interface HeldRoles extends Repository<HeldRole, ParticipationId> {

    HeldRole save(HeldRole role);

    @Query("""
            select held from HeldRole held
            where held.person = :person and held.from <= :day and (held.until is null or held.until >= :day)
            order by held.id""")
    List<HeldRole> standing(PersonId person, LocalDate day);

    @Query("""
            select held from HeldRole held
            where held.person = :person and held.project = :project
            and held.from <= :day and (held.until is null or held.until >= :day)
            order by held.id""")
    List<HeldRole> standing(PersonId person, ProjectId project, LocalDate day);

    /** Those that still stand, or have not begun. */
    @Query("""
            select held from HeldRole held
            where held.person = :person and (held.until is null or held.until >= :day)
            order by held.id""")
    List<HeldRole> notEnded(PersonId person, LocalDate day);

    List<HeldRole> findByIdIn(Collection<ParticipationId> ids);

    @Query("select held from HeldRole held where held.project = :project order by held.id")
    List<HeldRole> in(ProjectId project);
}

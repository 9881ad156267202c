package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** Every role that anybody holds or held. */
interface HeldRoles extends Repository<HeldRole, ParticipationId> {

    /** One statement, because every page asks it. */
    String OPEN = """
            select held.* from participation held join project on project.id = held.project_id
            where held.person_id = :person and held.first_day <= :day
            and (held.last_day is null or held.last_day >= :day)
            and (not project.second_factor_required or exists (
                select 1 from v_people_second_factor factor where factor.person_id = held.person_id))
            """;

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

    /** Those that somebody holds for a school. */
    @Query("""
            select held from HeldRole held
            where held.project = :project and held.school = :school
            and held.from <= :day and (held.until is null or held.until >= :day)
            order by held.id""")
    List<HeldRole> standingFor(ProjectId project, SchoolId school, LocalDate day);

    /** How often somebody has begun this role for a school, and was not relieved of it as if they never had. */
    @Query("""
            select count(held) from HeldRole held
            where held.person = :person and held.role = :role and held.school = :school
            and held.from <= :day and (held.until is null or held.until >= held.from)""")
    long everHeld(PersonId person, Role role, SchoolId school, LocalDate day);

    /** Those that still stand, or have not begun. */
    @Query("""
            select held from HeldRole held
            where held.person = :person and (held.until is null or held.until >= :day)
            order by held.id""")
    List<HeldRole> notEnded(PersonId person, LocalDate day);

    List<HeldRole> findByIdIn(Collection<ParticipationId> ids);

    /** The same, without projects that ask for a second factor which the person has not. */
    @Query(nativeQuery = true, value = OPEN + "order by held.id")
    List<HeldRole> open(UUID person, LocalDate day);

    @Query(nativeQuery = true, value = OPEN + "and held.project_id = :project order by held.id")
    List<HeldRole> open(UUID person, UUID project, LocalDate day);

    /** Those that are held for a school of these projects. */
    @Query("""
            select held from HeldRole held
            where held.project in :projects and held.school is not null
            and held.from <= :day and (held.until is null or held.until >= :day)
            order by held.id""")
    List<HeldRole> standingAtSchools(Collection<ProjectId> projects, LocalDate day);

    @Query("""
            select held from HeldRole held
            where held.project in :projects and held.role = :role
            and held.from <= :day and (held.until is null or held.until >= :day)
            order by held.id""")
    List<HeldRole> standingAs(Role role, Collection<ProjectId> projects, LocalDate day);

    @Query("select held from HeldRole held where held.project = :project order by held.id")
    List<HeldRole> in(ProjectId project);
}

package uk.alongside.projects;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.people.PersonId;

/**
 * The personal data of a project that has had its time.
 *
 * <p>Whoever leads the project on the day stays: somebody must be able to open its figures. So do roles that began after
 * the day up to which data is kept.
 */
@Component
class RetentionRows {

    private static final String UNTIL = """
            coalesce(retention.keep_until, greatest(project.ends_on, date(project.recorded_at)) + interval 2 year)""";

    /** Those in the project who are not kept, with whether they have a place anywhere else. */
    private static final String GOING = """
            select held.id, held.person_id, held.role, school.letter, held.first_day, held.last_day,
                known.is_platform_admin or exists (
                    select 1 from participation other
                    join project on project.id = other.project_id
                    left join project_retention retention on retention.project_id = project.id
                    where other.person_id = held.person_id and other.project_id <> held.project_id
                    and (""" + UNTIL + """
             >= :today or other.role = 'PROJECT_LEAD' and (other.last_day is null or other.last_day >= :today))
                ) as elsewhere
            from participation held
            join v_people_person known on known.person_id = held.person_id and not known.is_erased
            left join project_school school
                on school.project_id = held.project_id and school.school_id = held.school_id
            where held.project_id = :project and held.first_day <= :until
            and not exists (
                select 1 from participation lead
                where lead.project_id = held.project_id and lead.person_id = held.person_id
                and lead.role = 'PROJECT_LEAD' and (lead.last_day is null or lead.last_day >= :today))
            order by held.id""";

    private final JdbcClient jdbc;

    RetentionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeptUntil keptUntil(ProjectId project) {
        return jdbc.sql("select " + UNTIL + """
                         as keep_until, retention.keep_until is null as by_default,
                            greatest(project.ends_on, date(project.recorded_at)) as counted_from
                        from project left join project_retention retention on retention.project_id = project.id
                        where project.id = ?""")
                .param(project.value())
                .query((row, number) -> new KeptUntil(
                        row.getObject("keep_until", LocalDate.class),
                        row.getBoolean("by_default"),
                        row.getObject("counted_from", LocalDate.class)))
                .single();
    }

    void set(ProjectId project, LocalDate day, PersonId by, LocalDateTime now) {
        jdbc.sql("replace into project_retention (project_id, keep_until, set_by, set_at) values (?, ?, ?, ?)")
                .params(project.value(), day, by.value(), now)
                .update();
    }

    /** The projects whose day has passed. */
    List<ProjectId> past(LocalDate today) {
        return jdbc.sql("select project.id from project left join project_retention retention"
                        + " on retention.project_id = project.id where " + UNTIL + " < ? order by project.id")
                .param(today)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The projects that the person leads and whose day comes soon, with that day. */
    List<ComingUp> comingUp(PersonId lead, LocalDate today, LocalDate soon) {
        return jdbc.sql("select project.project_key, project.name, " + UNTIL + """
                         as keep_until
                        from project left join project_retention retention on retention.project_id = project.id
                        where project.id in (select project_id from participation
                            where person_id = :lead and role = 'PROJECT_LEAD'
                            and first_day <= :today and (last_day is null or last_day >= :today))
                        having keep_until between :today and :soon
                        order by keep_until, project.name""")
                .param("lead", lead.value())
                .param("today", today)
                .param("soon", soon)
                .query((row, number) -> new ComingUp(
                        row.getString("project_key"),
                        row.getString("name"),
                        row.getObject("keep_until", LocalDate.class)))
                .list();
    }

    record ComingUp(String key, String name, LocalDate day) {}

    /** Keeps others who let go of the same project waiting until this transaction ends. */
    void lock(ProjectId project) {
        jdbc.sql("select id from project where id = ? for update")
                .param(project.value())
                .query()
                .listOfRows();
    }

    List<GoingRole> goingRoles(ProjectId project, LocalDate until, LocalDate today) {
        return jdbc.sql(GOING)
                .param("project", project.value())
                .param("until", until)
                .param("today", today)
                .query((row, number) -> new GoingRole(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        Optional.ofNullable(row.getString("letter")),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        row.getBoolean("elsewhere")))
                .list();
    }

    List<GoingInvitation> invitationsIn(ProjectId project) {
        return jdbc.sql("select id, name, email, role from invitation where project_id = ? order by sent_at, id")
                .param(project.value())
                .query((row, number) -> new GoingInvitation(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    void deleteInvitation(UUID id) {
        jdbc.sql("delete from invitation where id = ?").param(id).update();
    }

    /** The role stays as it was; who held it is no longer known. */
    void handToNobody(UUID role, PersonId nobody) {
        jdbc.sql("update participation set person_id = ?, version = version + 1 where id = ?")
                .params(nobody.value(), role)
                .update();
    }

    /** Invitations that ended before a moment: accepted, withdrawn, or run out. */
    List<EndedInvitation> endedBefore(LocalDateTime moment) {
        return jdbc.sql("select id, project_id from invitation"
                        + " where coalesce(withdrawn_at, accepted_at, expires_at) < ? order by project_id, id")
                .param(moment)
                .query((row, number) -> new EndedInvitation(
                        row.getObject("id", UUID.class),
                        new ProjectId(Objects.requireNonNull(row.getObject("project_id", UUID.class)))))
                .list();
    }

    record GoingRole(
            UUID id,
            PersonId person,
            Role role,
            Optional<String> letter,
            LocalDate from,
            Optional<LocalDate> until,
            boolean elsewhere) {}

    record GoingInvitation(UUID id, String name, String email, Role role) {}

    record EndedInvitation(UUID id, ProjectId project) {}
}

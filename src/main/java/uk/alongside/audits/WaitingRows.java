package uk.alongside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Moments;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** What waits in rounds for people outside the schools, a round at a time. */
@Component
class WaitingRows {

    /** What was sent longer ago has been let go of. */
    private static final Duration FRESH = Duration.ofDays(90);

    private static final String ROUND = """
            select round.name, school.project_key, school.project_name, count(*) as schools,
                cast(min(audit.id) as char) as any_audit
            from audit join audit_round round on round.id = audit.round_id
            join v_projects_school school
                on school.project_id = audit.project_id and school.school_id = audit.school_id
            """;

    private static final String BY_ROUND =
            " group by round.id, school.project_key, school.project_name" + " order by round.opens_on, round.id";

    private final JdbcClient jdbc;

    WaitingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param anyAudit one of its schools' self-reviews */
    record Waiting(String name, String projectKey, String projectName, int schools, UUID anyAudit) {}

    record LateSchool(
            RoundId round,
            String roundName,
            ProjectId project,
            String projectKey,
            String projectName,
            SchoolId school,
            String schoolName) {}

    /** Schools of these projects that have not sent in a round whose day is over, a round after the other. */
    List<LateSchool> late(Collection<ProjectId> projects, LocalDate today) {
        return projects.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select round.id, round.name, school.project_id, school.project_key, school.project_name,
                                    school.school_id, school.name as school_name
                                from audit join audit_round round on round.id = audit.round_id
                                join v_projects_school school
                                    on school.project_id = audit.project_id and school.school_id = audit.school_id
                                where audit.project_id in (:projects) and audit.sent_at is null
                                    and round.closed_at is null and round.closes_on < :today
                                order by round.opens_on, round.id, school.letter""")
                        .param(
                                "projects",
                                projects.stream().map(ProjectId::value).toList())
                        .param("today", today)
                        .query((row, number) -> new LateSchool(
                                new RoundId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                new ProjectId(row.getObject("project_id", UUID.class)),
                                row.getString("project_key"),
                                row.getString("project_name"),
                                new SchoolId(row.getObject("school_id", UUID.class)),
                                row.getString("school_name")))
                        .list();
    }

    /**
     * What was sent and nobody has judged beside.
     *
     * @param projects all schools of these, in every round
     * @param coached these schools, but for the final round, which somebody else moderates
     */
    List<Waiting> toModerate(Collection<ProjectId> projects, Collection<Participation> coached, Instant now) {
        if (projects.isEmpty() && coached.isEmpty()) {
            return List.of();
        }
        var nobodys = new UUID(0, 0); // a list in a statement is never empty
        var pairs = coached.stream()
                .flatMap(role -> role.school().stream()
                        .map(school -> new Object[] {role.project().value(), school.value()}))
                .toList();
        var whole = projects.isEmpty()
                ? List.of(nobodys)
                : projects.stream().map(ProjectId::value).toList();
        return jdbc.sql(ROUND + """
                        where audit.sent_at >= :since and not exists (
                                select 1 from audit_moderation moderation where moderation.audit_id = audit.id)
                            and (audit.project_id in (:projects) or round.kind <> 'FINAL'
                                and (audit.project_id, audit.school_id) in (:schools))""" + BY_ROUND)
                .param("since", Moments.kept(now.minus(FRESH)))
                .param("projects", whole)
                .param("schools", pairs.isEmpty() ? List.<Object[]>of(new Object[] {nobodys, nobodys}) : pairs)
                .query((row, number) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("name"),
                row.getString("project_key"),
                row.getString("project_name"),
                row.getInt("schools"),
                UUID.fromString(row.getString("any_audit")));
    }
}

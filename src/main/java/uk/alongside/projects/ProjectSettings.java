package uk.alongside.projects;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonId;
import uk.alongside.people.SecondFactors;
import uk.alongside.trail.Trail;

/** What a project asks of everybody in it: the work of its lead. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class ProjectSettings {

    private final JdbcClient jdbc;
    private final ProjectAccess access;
    private final SecondFactors secondFactors;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    ProjectSettings(
            JdbcClient jdbc,
            ProjectAccess access,
            SecondFactors secondFactors,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.secondFactors = secondFactors;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether a second factor is asked for, and who has one. */
    @Transactional(readOnly = true)
    public SecondFactorRule secondFactorRule(ProjectId project) {
        requireLead(project);
        return new SecondFactorRule(
                jdbc.sql("select second_factor_required from project where id = :project")
                        .param("project", project.value())
                        .query(Boolean.class)
                        .single(),
                jdbc.sql("""
                                select distinct person.id, person.name, factor.person_id is not null as has_one,
                                    held.person_id <> :self and not coalesce(account.platform_admin, false) as helped
                                from participation held
                                join person on person.id = held.person_id
                                left join account on account.person_id = held.person_id
                                left join v_people_second_factor factor on factor.person_id = held.person_id
                                where held.project_id = :project and held.first_day <= :today
                                    and (held.last_day is null or held.last_day >= :today)
                                order by person.name, person.id""")
                        .param("project", project.value())
                        .param("self", currentUser.id().value())
                        .param("today", SchoolTime.today(clock))
                        .query((row, number) -> new SecondFactorRule.Member(
                                new PersonId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getBoolean("has_one"),
                                row.getBoolean("has_one") && row.getBoolean("helped")))
                        .list());
    }

    /** Opens the project only for people who have a second factor, or for all again. The lead goes first. */
    public void requireSecondFactor(ProjectId project, boolean required) {
        requireLead(project);
        if (required && !secondFactors.mine().isOn()) {
            throw new RuleBroken("Set up a second factor of your own first: the project would close for you too.");
        }
        var changed = jdbc.sql("update project set second_factor_required = :required"
                        + " where id = :project and second_factor_required <> :required")
                .param("required", required)
                .param("project", project.value())
                .update();
        if (changed > 0) {
            trail.record(
                    required ? "began to require a second factor" : "stopped requiring a second factor",
                    project.asSubject(),
                    project.asSubject());
            ProjectAccess.askAgain();
        }
    }

    private void requireLead(ProjectId project) {
        if (!access.in(project).has(Role.PROJECT_LEAD)) {
            throw new NotFound();
        }
    }
}

package uk.alongside.pairing.known;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;

/** Puts before a coach the schools that wait for their word, and before the lead the coaches who have not given it. */
@Component
class KnownDue implements DueItem.Source {

    private static final int MINUTES_FOR_A_COACH = 5;
    private static final int MINUTES_FOR_A_LEAD = 3;

    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final RolesAtSchool roles;
    private final JdbcClient jdbc;

    KnownDue(ProjectAccess access, CurrentUser currentUser, RolesAtSchool roles, JdbcClient jdbc) {
        this.access = access;
        this.currentUser = currentUser;
        this.roles = roles;
        this.jdbc = jdbc;
    }

    /** What a coach was asked in a project and has not answered. */
    private record Asked(ProjectId project, String key, String name, PersonId coach, int waiting, boolean hasSaid) {}

    @Override
    public List<DueItem> dueNow() {
        var mine = access.mine();
        return Stream.concat(
                        currentUser.ifPerson().stream()
                                .flatMap(me -> asked(projects(mine, Role.COACH), Optional.of(me)).stream())
                                .flatMap(asked -> ofCoach(asked).stream()),
                        ofLead(asked(projects(mine, Role.PROJECT_LEAD), Optional.empty())).stream())
                .toList();
    }

    private static Set<ProjectId> projects(List<Participation> mine, Role role) {
        return mine.stream()
                .filter(held -> held.role() == role)
                .map(Participation::project)
                .collect(Collectors.toSet());
    }

    /** Those who were asked about schools of these projects. */
    private List<Asked> asked(Collection<ProjectId> projects, Optional<PersonId> coach) {
        return projects.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select school.project_id, school.project_key, school.project_name, answer.person_id,
                                    sum(answer.answered_at is null) as waiting,
                                    exists (select 1 from pairing_coach said where said.project_id = school.project_id
                                        and said.person_id = answer.person_id) as has_said
                                from coach_answer answer
                                join v_projects_school school
                                    on school.project_id = answer.project_id and school.school_id = answer.school_id
                                where answer.project_id in (:projects) and answer.asked_at is not null
                                    and (:coach is null or answer.person_id = :coach)
                                group by school.project_id, school.project_key, school.project_name, answer.person_id
                                order by school.project_name, school.project_id""")
                        .param(
                                "projects",
                                projects.stream().map(ProjectId::value).toList())
                        .param("coach", coach.map(PersonId::value).orElse(null))
                        .query((row, number) -> new Asked(
                                new ProjectId(row.getObject("project_id", UUID.class)),
                                row.getString("project_key"),
                                row.getString("project_name"),
                                KnownRows.person(row, "person_id"),
                                row.getInt("waiting"),
                                row.getBoolean("has_said")))
                        .list();
    }

    private static Optional<DueItem> ofCoach(Asked asked) {
        if (asked.waiting() == 0 && asked.hasSaid()) {
            return Optional.empty();
        }
        return Optional.of(new DueItem(
                DueItem.Urgency.OTHERS_WAIT,
                switch (asked.waiting()) {
                    case 0 -> "Say what you bring as a coach.";
                    case 1 -> "May you work with one school? The project asks you.";
                    default -> "May you work with %,d schools? The project asks you.".formatted(asked.waiting());
                },
                asked.waiting() > 0 && !asked.hasSaid()
                        ? "%s. Say also what you bring, and how many pairs you can take.".formatted(asked.name())
                        : asked.name() + ".",
                MINUTES_FOR_A_COACH,
                "projects/%s/pairing/mine".formatted(asked.key()),
                "Answer"));
    }

    /** One for each project, about those who are still its coaches. */
    private List<DueItem> ofLead(List<Asked> asked) {
        var waiting = asked.stream().filter(one -> one.waiting() > 0).toList();
        Map<ProjectId, Set<PersonId>> coaches =
                roles.coachesToday(waiting.stream().map(Asked::project).collect(Collectors.toSet()));
        return waiting.stream()
                .filter(one -> coaches.getOrDefault(one.project(), Set.of()).contains(one.coach()))
                .collect(Collectors.groupingBy(Asked::project, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofProject -> new DueItem(
                        DueItem.Urgency.WHEN_YOU_HAVE_TIME,
                        ofProject.size() == 1
                                ? "One coach has not said yet with which schools they may work."
                                : "%,d coaches have not said yet with which schools they may work."
                                        .formatted(ofProject.size()),
                        "%s. A call may help; you can write their answers down."
                                .formatted(ofProject.getFirst().name()),
                        MINUTES_FOR_A_LEAD,
                        "projects/%s/pairing/known"
                                .formatted(ofProject.getFirst().key()),
                        "See who"))
                .toList();
    }
}

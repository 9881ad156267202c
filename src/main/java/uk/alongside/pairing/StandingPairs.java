package uk.alongside.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.pairing.rules.Group;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * Which pairs stand, with the part that each school has in its pair. For looking for pairs and for nothing that a school
 * or a coach reads. Asks nobody whether they may know: the services do.
 */
@Component
public class StandingPairs {

    private final JdbcClient jdbc;

    StandingPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Member(UUID group, SchoolId school, boolean needing, PersonId coach) {}

    /** The open pairs of a project, paused ones among them, in the order of their numbers; in one statement. */
    public List<Group> open(ProjectId project) {
        return List.copyOf(openById(project).values());
    }

    /** The same, each with its id. */
    public Map<PairingId, Group> openById(ProjectId project) {
        var members = jdbc.sql("""
                        select pair_group.id, member.school_id, member.part, coach.person_id
                        from pair_group
                        join pair_member member on member.group_id = pair_group.id and member.until_day is null
                        join pair_coach coach on coach.group_id = pair_group.id and coach.until_day is null
                        where pair_group.project_id = ? and pair_group.state in ('OFFERED', 'AGREED', 'PAUSED')
                        order by pair_group.number, member.from_day, member.school_id""")
                .param(project.value())
                .query((row, number) -> member(row))
                .list();
        var groups = new LinkedHashMap<PairingId, Group>();
        members.stream()
                .collect(Collectors.groupingBy(Member::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, of) -> group(of).ifPresent(group -> groups.put(new PairingId(id), group)));
        return groups;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                new SchoolId(row.getObject("school_id", UUID.class)),
                Part.valueOf(row.getString("part")) == Part.NEEDING,
                new PersonId(row.getObject("person_id", UUID.class)));
    }

    /** Empty for what is no pair any more because all its schools of one part have gone. */
    private static Optional<Group> group(List<Member> members) {
        var needing = schools(members, true);
        var stronger = schools(members, false);
        if (needing.isEmpty() || stronger.isEmpty()) {
            return Optional.empty();
        }
        var third = needing.size() > 1
                ? Optional.of(new Group.Third(needing.get(1), true))
                : stronger.stream().skip(1).findFirst().map(school -> new Group.Third(school, false));
        return Optional.of(new Group(
                needing.getFirst(),
                stronger.getFirst(),
                third,
                members.getFirst().coach()));
    }

    private static List<SchoolId> schools(List<Member> members, boolean needing) {
        return members.stream()
                .filter(member -> member.needing() == needing)
                .map(Member::school)
                .toList();
    }

    /** Those of these projects that have open pairs. */
    public Set<ProjectId> withPairs(Collection<ProjectId> projects) {
        return projects.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                                select distinct project_id from pair_group
                                where project_id in (:projects) and state in ('OFFERED', 'AGREED', 'PAUSED')""")
                        .param(
                                "projects",
                                projects.stream().map(ProjectId::value).toList())
                        .query((row, number) -> new ProjectId(row.getObject("project_id", UUID.class)))
                        .list());
    }

    /**
     * With which schools these were in a pair that has ended, in whatever project, and whether it went well, as the lead
     * saw it; the last time counts. A pair of which nobody said how it went is left out.
     */
    public Map<SchoolId, Map<SchoolId, Boolean>> workedBefore(Collection<SchoolId> schools) {
        if (schools.isEmpty()) {
            return Map.of();
        }
        var before = new HashMap<SchoolId, Map<SchoolId, Boolean>>();
        jdbc.sql("""
                        select one.school_id, other.school_id as other_id, pair_group.went_well
                        from pair_group
                        join pair_member one on one.group_id = pair_group.id
                        join pair_member other on other.group_id = pair_group.id and other.school_id <> one.school_id
                            and other.from_day <= one.until_day and one.from_day <= other.until_day
                        where one.school_id in (:schools) and pair_group.went_well is not null
                            and pair_group.state = 'ENDED'
                        order by pair_group.ended_on, pair_group.confirmed_at, pair_group.id""")
                .param("schools", schools.stream().map(SchoolId::value).toList())
                .query(row -> {
                    before.computeIfAbsent(new SchoolId(row.getObject("school_id", UUID.class)), _ -> new HashMap<>())
                            .put(new SchoolId(row.getObject("other_id", UUID.class)), row.getBoolean("went_well"));
                });
        return before;
    }

    /** Which part a school has in its pair. Known to the lead and nobody at a school. */
    enum Part {
        NEEDING,
        STRONGER
    }

    /** The schools of a group with their parts, in its order. */
    static Map<SchoolId, Part> parts(Group group) {
        var parts = new LinkedHashMap<SchoolId, Part>();
        parts.put(group.needing(), Part.NEEDING);
        parts.put(group.stronger(), Part.STRONGER);
        group.third().ifPresent(third -> parts.put(third.school(), third.needing() ? Part.NEEDING : Part.STRONGER));
        return parts;
    }
}

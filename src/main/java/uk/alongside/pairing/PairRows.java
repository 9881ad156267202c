package uk.alongside.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.Moments;
import uk.alongside.pairing.StandingPairs.Part;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** Pairs that were confirmed, in the database. Asks nobody whether they may: the services do. */
@Component
class PairRows {

    /** A pair that has ended is shown with those who were in it on its last day. */
    private static final String PAIRS = """
            select pair_group.*, member.school_id, school.name, school.letter, school.project_key, school.project_name,
                coach.person_id, coach.from_day as coach_since,
                coalesce((select event.on_day from pair_event event
                    where event.group_id = pair_group.id
                        and event.kind in ('OFFERED', 'AGREED', 'DECLINED', 'PAUSED', 'RESUMED', 'ENDED')
                    order by event.recorded_at desc, event.id desc limit 1), pair_group.confirmed_on) as since
            from pair_group
            join pair_member member on member.group_id = pair_group.id
                and (member.until_day is null or member.until_day = pair_group.ended_on)
            join v_projects_school school
                on school.project_id = pair_group.project_id and school.school_id = member.school_id
            join pair_coach coach on coach.group_id = pair_group.id
                and (coach.until_day is null or coach.until_day = pair_group.ended_on)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PairRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In the order of their numbers. */
    List<Pair> of(ProjectId project) {
        return in(Set.of(project));
    }

    /** In one statement, however many. */
    List<Pair> in(Collection<ProjectId> projects) {
        return projects.isEmpty()
                ? List.of()
                : pairs(jdbc.sql(PAIRS + "where pair_group.project_id in (:projects)"
                                + " order by pair_group.project_id, pair_group.number")
                        .param(
                                "projects",
                                projects.stream().map(ProjectId::value).toList()));
    }

    Optional<Pair> find(PairingId id) {
        return pairs(jdbc.sql(PAIRS + "where pair_group.id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    private record Line(Pair pair, PairSchool school) {}

    private static List<Pair> pairs(JdbcClient.StatementSpec found) {
        var byId = new LinkedHashMap<PairingId, List<Line>>();
        found.query((row, number) -> line(row)).list().forEach(line -> byId.computeIfAbsent(
                        line.pair().id(), _ -> new ArrayList<>())
                .add(line));
        return byId.values().stream().map(PairRows::whole).toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        var name = row.getString("name");
        @Nullable LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        boolean wentWell = row.getBoolean("went_well");
        var known = !row.wasNull();
        return new Line(
                new Pair(
                        new PairingId(row.getObject("id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        row.getString("project_key"),
                        row.getString("project_name"),
                        row.getInt("number"),
                        PairState.valueOf(row.getString("state")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getObject("begins_on", LocalDate.class),
                        Optional.ofNullable(endedOn),
                        known ? Optional.of(wentWell) : Optional.empty(),
                        row.getString("shared_reasons"),
                        row.getInt("revision"),
                        List.of(),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("coach_since", LocalDate.class)),
                new PairSchool(
                        new SchoolId(row.getObject("school_id", UUID.class)),
                        name.isEmpty() ? "School " + row.getString("letter") : name));
    }

    private static Pair whole(List<Line> lines) {
        return lines.getFirst()
                .pair()
                .with(lines.stream()
                        .map(Line::school)
                        .distinct()
                        .sorted(PairSchool.BY_NAME)
                        .toList());
    }

    /** Waits until nobody else changes this pair. */
    void lock(PairingId id) {
        jdbc.sql("select id from pair_group where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    /** Waits until nobody else confirms pairs in this project. */
    void lockConfirming(ProjectId project) {
        jdbc.sql("select id from pairing_proposal where project_id = ? order by id for update")
                .param(project.value())
                .query(UUID.class)
                .list();
    }

    /** The key of the project in addresses. */
    Optional<String> keyOf(ProjectId project) {
        return jdbc.sql("select min(project_key) from v_projects_school where project_id = ?")
                .param(project.value())
                .query(String.class)
                .optional();
    }

    /** A pair that is written for the first time. */
    record New(
            PairingId id,
            ProjectId project,
            int number,
            ProposalId proposal,
            Map<SchoolId, Part> parts,
            PersonId coach,
            String sharedReasons) {}

    /** Whether pairs came of this proposal that are over. */
    boolean isOver(ProposalId proposal) {
        return jdbc.sql("""
                        select count(*) from pair_group where proposal_id = ? and state in ('ENDED', 'DECLINED')""").param(proposal.value()).query(Integer.class).single() > 0;
    }

    int lastNumber(ProjectId project) {
        return jdbc.sql("select coalesce(max(number), 0) from pair_group where project_id = ?")
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    void add(List<New> pairs, LocalDate on, LocalDate beginsOn, @Nullable PersonId by, Instant at) {
        batches.batchUpdate(
                "insert into pair_group (id, project_id, number, state, proposal_id, confirmed_on, confirmed_at,"
                        + " confirmed_by, begins_on, shared_reasons) values (?, ?, ?, 'OFFERED', ?, ?, ?, ?, ?, ?)",
                pairs.stream()
                        .map(pair -> new @Nullable Object[] {
                            pair.id().value(),
                            pair.project().value(),
                            pair.number(),
                            pair.proposal().value(),
                            on,
                            Moments.kept(at),
                            by == null ? null : by.value(),
                            beginsOn,
                            pair.sharedReasons()
                        })
                        .toList());
        batches.batchUpdate(
                "insert into pair_member (group_id, project_id, school_id, part, from_day) values (?, ?, ?, ?, ?)",
                pairs.stream()
                        .flatMap(pair -> pair.parts().entrySet().stream().map(of -> new Object[] {
                            pair.id().value(),
                            pair.project().value(),
                            of.getKey().value(),
                            of.getValue().name(),
                            beginsOn
                        }))
                        .toList());
        batches.batchUpdate(
                "insert into pair_coach (group_id, person_id, from_day) values (?, ?, ?)",
                pairs.stream()
                        .map(pair ->
                                new Object[] {pair.id().value(), pair.coach().value(), beginsOn})
                        .toList());
    }

    /** Every change of a pair is counted, so that two people do not change it past each other. */
    void become(PairingId id, PairState state) {
        jdbc.sql("update pair_group set state = ?, revision = revision + 1 where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    void touch(PairingId id) {
        jdbc.sql("update pair_group set revision = revision + 1 where id = ?")
                .param(id.value())
                .update();
    }

    void reasons(PairingId id, String shared) {
        jdbc.sql("update pair_group set shared_reasons = ?, revision = revision + 1 where id = ?")
                .params(shared, id.value())
                .update();
    }

    /** Its schools and its coach are free from the next day on. */
    void close(PairingId id, PairState state, LocalDate lastDay, @Nullable Boolean wentWell) {
        jdbc.sql("""
                        update pair_group set state = :state, ended_on = :day, went_well = :well,
                            revision = revision + 1
                        where id = :id""")
                .param("state", state.name())
                .param("day", lastDay)
                .param("well", wentWell)
                .param("id", id.value())
                .update();
        for (var table : List.of("pair_member", "pair_coach")) {
            jdbc.sql("update " + table + " set until_day = ? where group_id = ? and until_day is null")
                    .params(lastDay, id.value())
                    .update();
        }
    }

    /** Whoever comes back on the day on which they left has never been away. */
    void changeCoach(PairingId id, PersonId to, LocalDate from) {
        jdbc.sql("update pair_coach set until_day = ? where group_id = ? and until_day is null")
                .params(from.minusDays(1), id.value())
                .update();
        jdbc.sql("""
                        insert into pair_coach (group_id, person_id, from_day) values (?, ?, ?)
                        on duplicate key update until_day = null""").params(id.value(), to.value(), from).update();
    }

    /** The newcomer has the part of whoever leaves. */
    void changeSchool(Pair pair, SchoolId leaves, SchoolId comes, LocalDate from) {
        jdbc.sql("""
                        insert into pair_member (group_id, project_id, school_id, part, from_day)
                        select group_id, project_id, :comes, part, :from from pair_member
                        where group_id = :id and school_id = :leaves and until_day is null
                        on duplicate key update until_day = null""")
                .param("comes", comes.value())
                .param("from", from)
                .param("id", pair.id().value())
                .param("leaves", leaves.value())
                .update();
        jdbc.sql("""
                        update pair_member set until_day = :until
                        where group_id = :id and school_id = :leaves and until_day is null""")
                .param("until", from.minusDays(1))
                .param("id", pair.id().value())
                .param("leaves", leaves.value())
                .update();
    }

    /** The schools of a pair that stands change parts, which concerns nobody but whoever looks for pairs. */
    void turnRound(PairingId id, Map<SchoolId, Part> parts) {
        parts.forEach((school, part) -> jdbc.sql(
                        "update pair_member set part = ? where group_id = ? and school_id = ? and until_day is null")
                .params(part.name(), id.value(), school.value())
                .update());
    }

    /** The last day on which somebody or some school came into the pair: it cannot end before. */
    LocalDate lastBeginning(PairingId id) {
        return jdbc.sql("""
                        select greatest(
                            (select max(from_day) from pair_member where group_id = :id and until_day is null),
                            (select max(from_day) from pair_coach where group_id = :id and until_day is null))""").param("id", id.value()).query(LocalDate.class).single();
    }

    /** Something that happened to a pair. */
    record Event(
            PairingId pair,
            PairEventKind kind,
            LocalDate on,
            Optional<SchoolId> school,
            Optional<PersonId> coach,
            String reason,
            Optional<PersonId> by,
            Instant at) {}

    void happened(Collection<Event> events) {
        batches.batchUpdate(
                "insert into pair_event (id, group_id, kind, on_day, school_id, coach_id, reason, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events.stream()
                        .map(event -> new @Nullable Object[] {
                            Ids.next(),
                            event.pair().value(),
                            event.kind().name(),
                            event.on(),
                            event.school().map(SchoolId::value).orElse(null),
                            event.coach().map(PersonId::value).orElse(null),
                            event.reason(),
                            Moments.kept(event.at()),
                            event.by().map(PersonId::value).orElse(null)
                        })
                        .toList());
    }

    /** What happened to a pair, the first first. */
    List<Event> history(PairingId id) {
        return jdbc.sql("select * from pair_event where group_id = ? order by recorded_at, id")
                .param(id.value())
                .query((row, number) -> new Event(
                        id,
                        PairEventKind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        ifId(row, "school_id").map(SchoolId::new),
                        ifId(row, "coach_id").map(PersonId::new),
                        row.getString("reason"),
                        ifId(row, "recorded_by").map(PersonId::new),
                        Moments.moment(row, "recorded_at")))
                .list();
    }

    /** For each of these open pairs, its schools of which it is on record that they leave, with their last days. */
    Map<PairingId, Map<SchoolId, LocalDate>> leaving(Collection<ProjectId> projects) {
        var leaving = new LinkedHashMap<PairingId, Map<SchoolId, LocalDate>>();
        if (projects.isEmpty()) {
            return leaving;
        }
        jdbc.sql("""
                        select event.group_id, event.school_id, event.kind, event.on_day
                        from pair_event event
                        join pair_group on pair_group.id = event.group_id
                        join pair_member member on member.group_id = event.group_id
                            and member.school_id = event.school_id and member.until_day is null
                        where pair_group.project_id in (:projects) and event.kind in ('SCHOOL_LEAVES', 'SCHOOL_STAYS')
                        order by event.recorded_at, event.id""")
                .param("projects", projects.stream().map(ProjectId::value).toList())
                .query(row -> {
                    var of = leaving.computeIfAbsent(
                            new PairingId(row.getObject("group_id", UUID.class)), _ -> new LinkedHashMap<>());
                    var school = new SchoolId(row.getObject("school_id", UUID.class));
                    if (PairEventKind.valueOf(row.getString("kind")) == PairEventKind.SCHOOL_LEAVES) {
                        of.put(school, row.getObject("on_day", LocalDate.class));
                    } else {
                        of.remove(school);
                    }
                });
        return leaving;
    }

    /** The open pair of a school in a project, if it has one. */
    Optional<PairingId> openPairOf(ProjectId project, SchoolId school) {
        return jdbc.sql("select group_id from pair_member where project_id = ? and open_school = ?")
                .params(project.value(), school.value())
                .query((row, number) -> new PairingId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The schools that are with this one in an agreed pair on a day; none while it is paused. */
    Set<SchoolId> partners(ProjectId project, SchoolId school, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select other.school_id
                        from pair_member own
                        join pair_group on pair_group.id = own.group_id and pair_group.state = 'AGREED'
                            and pair_group.begins_on <= :day
                        join pair_member other on other.group_id = own.group_id and other.school_id <> own.school_id
                            and other.until_day is null and other.from_day <= :day
                        where own.project_id = :project and own.open_school = :school and own.from_day <= :day""")
                .param("project", project.value())
                .param("school", school.value())
                .param("day", day)
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list());
    }

    static Optional<UUID> ifId(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return Optional.ofNullable(id);
    }

    static List<UUID> values(Collection<PairingId> pairs) {
        return pairs.stream().map(PairingId::value).collect(Collectors.toList());
    }
}

package uk.alongside.pairing.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Moments;
import uk.alongside.pairing.PairState;
import uk.alongside.pairing.PairingId;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** The days and facts of a project's pairing, one statement a table. Asks nobody whether they may know: the service does. */
@Component
class QualityRows {

    private final JdbcClient jdbc;

    QualityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QualityFacts.Step> steps(ProjectId project) {
        return jdbc.sql("select school_id, step, on_day, late_reason from school_step where project_id = ?"
                        + " order by school_id, step")
                .param(project.value())
                .query((row, number) -> new QualityFacts.Step(
                        school(row),
                        SchoolStep.valueOf(row.getString("step")),
                        day(row, "on_day"),
                        Optional.ofNullable(row.getString("late_reason"))))
                .list();
    }

    Map<SchoolStep, LocalDate> stepsOf(ProjectId project, SchoolId school) {
        var steps = new EnumMap<SchoolStep, LocalDate>(SchoolStep.class);
        jdbc.sql("select step, on_day from school_step where project_id = ? and school_id = ?")
                .params(project.value(), school.value())
                .query(row -> {
                    steps.put(SchoolStep.valueOf(row.getString("step")), day(row, "on_day"));
                });
        return steps;
    }

    /** The first day on which each school came into a pair that was not declined. */
    Map<SchoolId, LocalDate> allocations(ProjectId project) {
        var days = new HashMap<SchoolId, LocalDate>();
        jdbc.sql("""
                        select member.school_id, min(pair_group.confirmed_on) as on_day
                        from pair_group join pair_member member on member.group_id = pair_group.id
                        where pair_group.project_id = ? and pair_group.state <> 'DECLINED'
                        group by member.school_id""").param(project.value()).query(row -> {
            days.put(school(row), day(row, "on_day"));
        });
        return days;
    }

    List<QualityFacts.Pair> pairs(ProjectId project) {
        var members = new HashMap<PairingId, List<QualityFacts.Member>>();
        jdbc.sql("select group_id, school_id, from_day, until_day from pair_member where project_id = ?"
                        + " order by group_id, from_day, school_id")
                .param(project.value())
                .query(row -> {
                    members.computeIfAbsent(pair(row), _ -> new ArrayList<>(2))
                            .add(new QualityFacts.Member(school(row), day(row, "from_day"), ifDay(row, "until_day")));
                });
        var coaches = new HashMap<PairingId, List<QualityFacts.Coach>>();
        jdbc.sql("""
                        select coach.group_id, coach.person_id, coach.from_day, coach.until_day
                        from pair_coach coach join pair_group on pair_group.id = coach.group_id
                        where pair_group.project_id = ? order by coach.group_id, coach.from_day""").param(project.value()).query(row -> {
            coaches.computeIfAbsent(pair(row), _ -> new ArrayList<>(1))
                    .add(new QualityFacts.Coach(
                            person(row, "person_id"), day(row, "from_day"), ifDay(row, "until_day")));
        });
        return jdbc.sql("select id as group_id, number, state, confirmed_on, begins_on from pair_group"
                        + " where project_id = ? order by number")
                .param(project.value())
                .query((row, number) -> new QualityFacts.Pair(
                        pair(row),
                        row.getInt("number"),
                        PairState.valueOf(row.getString("state")),
                        day(row, "confirmed_on"),
                        day(row, "begins_on"),
                        members.getOrDefault(pair(row), List.of()),
                        coaches.getOrDefault(pair(row), List.of())))
                .list();
    }

    /** Those that stand. */
    List<QualityFacts.Answer> answers(ProjectId project) {
        return jdbc.sql("""
                        select answer.group_id, answer.school_id, answer.coach_id, answer.accepts, answer.answered_on,
                            answer.late_reason
                        from pair_answer answer join pair_group on pair_group.id = answer.group_id
                        where pair_group.project_id = :project and answer.superseded_at = :forever
                        order by answer.recorded_at, answer.id""")
                .param("project", project.value())
                .param("forever", Moments.FOREVER)
                .query((row, number) -> new QualityFacts.Answer(
                        pair(row),
                        ifId(row, "school_id").map(SchoolId::new),
                        ifId(row, "coach_id").map(PersonId::new),
                        row.getBoolean("accepts"),
                        day(row, "answered_on"),
                        Optional.ofNullable(row.getString("late_reason"))))
                .list();
    }

    List<QualityFacts.Check> checks(ProjectId project) {
        return jdbc.sql("""
                        select checked.group_id, checked.person_id, checked.school_id, checked.result, checked.checked_on,
                            checked.late_reason
                        from conflict_check checked join pair_group on pair_group.id = checked.group_id
                        where pair_group.project_id = ? order by checked.recorded_at, checked.id""")
                .param(project.value())
                .query((row, number) -> new QualityFacts.Check(
                        pair(row),
                        person(row, "person_id"),
                        school(row),
                        row.getString("result").equals("CLEAR"),
                        day(row, "checked_on"),
                        Optional.ofNullable(row.getString("late_reason"))))
                .list();
    }

    /** What was declared and not withdrawn; to have none is no conflict. */
    List<QualityFacts.Declared> declared(ProjectId project) {
        return jdbc.sql("""
                        select person_id, school_id, trust, declared_on from conflict_declaration
                        where project_id = ? and kind <> 'NONE' and withdrawn_at is null order by declared_on, id""")
                .param(project.value())
                .query((row, number) -> new QualityFacts.Declared(
                        person(row, "person_id"),
                        ifId(row, "school_id").map(SchoolId::new),
                        Optional.ofNullable(row.getString("trust")),
                        day(row, "declared_on")))
                .list();
    }

    Map<PersonId, Integer> capacities(ProjectId project) {
        var capacities = new HashMap<PersonId, Integer>();
        jdbc.sql("select person_id, capacity from pairing_coach where project_id = ?")
                .param(project.value())
                .query(row -> {
                    capacities.put(person(row, "person_id"), row.getInt("capacity"));
                });
        return capacities;
    }

    /** One day as it is to be recorded. */
    record NewStep(
            ProjectId project,
            SchoolId school,
            SchoolStep step,
            LocalDate on,
            @Nullable String lateReason,
            @Nullable PersonId by,
            Instant at) {}

    /**
     * Records a day.
     *
     * @param before what stood when somebody began to change it
     * @return false where something else stands by now; then nothing is written
     */
    boolean write(NewStep step, Optional<LocalDate> before) {
        return before.isEmpty() ? add(step) : change(step, before.get());
    }

    private boolean add(NewStep step) {
        try {
            return of(step, """
                            insert into school_step (project_id, school_id, step, on_day, late_reason, recorded_at,
                                recorded_by)
                            values (:project, :school, :step, :on, :reason, :at, :by)""").update() == 1;
        } catch (DuplicateKeyException somebodyElseWasFaster) {
            return false;
        }
    }

    private boolean change(NewStep step, LocalDate before) {
        return of(step, """
                        update school_step set on_day = :on, late_reason = :reason, recorded_at = :at, recorded_by = :by
                        where project_id = :project and school_id = :school and step = :step and on_day = :before""").param("before", before).update() == 1;
    }

    private JdbcClient.StatementSpec of(NewStep step, String sql) {
        return jdbc.sql(sql)
                .param("project", step.project().value())
                .param("school", step.school().value())
                .param("step", step.step().name())
                .param("on", step.on())
                .param("reason", step.lateReason())
                .param("at", Moments.kept(step.at()))
                .param("by", by(step));
    }

    private static @Nullable UUID by(NewStep step) {
        var by = step.by();
        return by == null ? null : by.value();
    }

    boolean delete(ProjectId project, SchoolId school, SchoolStep step, LocalDate before) {
        return jdbc.sql("delete from school_step where project_id = ? and school_id = ? and step = ? and on_day = ?")
                        .params(project.value(), school.value(), step.name(), before)
                        .update()
                == 1;
    }

    private static PairingId pair(ResultSet row) throws SQLException {
        return new PairingId(row.getObject("group_id", UUID.class));
    }

    private static SchoolId school(ResultSet row) throws SQLException {
        return new SchoolId(row.getObject("school_id", UUID.class));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static Optional<UUID> ifId(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return Optional.ofNullable(id);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Optional<LocalDate> ifDay(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Optional.ofNullable(day);
    }
}

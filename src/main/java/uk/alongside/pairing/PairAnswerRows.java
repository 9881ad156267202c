package uk.alongside.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.Moments;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** What was answered to pairs that were offered, and the conflict checks made for them. */
@Component
class PairAnswerRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PairAnswerRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An answer that stands. */
    record Answer(
            PairingId pair,
            PairParty party,
            boolean accepts,
            String reason,
            LocalDate on,
            Optional<String> lateReason) {}

    /** The answers that stand, of several pairs in one statement. */
    Map<PairingId, Map<PairParty, Answer>> standing(Collection<PairingId> pairs) {
        return pairs.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from pair_answer where group_id in (:pairs) and superseded_at = :end"
                                + " order by recorded_at")
                        .param("pairs", PairRows.values(pairs))
                        .param("end", Moments.FOREVER)
                        .query((row, number) -> answer(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Answer::pair,
                                LinkedHashMap::new,
                                Collectors.toMap(Answer::party, answer -> answer, (_, later) -> later)));
    }

    Map<PairParty, Answer> standing(PairingId pair) {
        return standing(List.of(pair)).getOrDefault(pair, Map.of());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        @Nullable String late = row.getString("late_reason");
        return new Answer(
                new PairingId(row.getObject("group_id", UUID.class)),
                PairRows.ifId(row, "school_id")
                        .<PairParty>map(school -> new PairParty.OfSchool(new SchoolId(school)))
                        .orElseGet(() -> new PairParty.OfCoach(coach(row))),
                row.getBoolean("accepts"),
                row.getString("reason"),
                row.getObject("answered_on", LocalDate.class),
                Optional.ofNullable(late));
    }

    private static PersonId coach(ResultSet row) {
        try {
            return new PersonId(row.getObject("coach_id", UUID.class));
        } catch (SQLException unreadable) {
            throw new IllegalStateException("An answer of neither a school nor a coach.", unreadable);
        }
    }

    /** What was answered before by the same is kept beside it. */
    void answer(Answer answer, Optional<PersonId> by, Instant at) {
        supersede(answer.pair(), List.of(answer.party()), at);
        jdbc.sql("""
                        insert into pair_answer (id, group_id, recorded_at, school_id, coach_id, accepts, reason,
                            answered_on, recorded_by, late_reason)
                        values (:id, :pair, :at, :school, :coach, :accepts, :reason, :on, :by, :late)""")
                .param("id", Ids.next())
                .param("pair", answer.pair().value())
                .param("at", Moments.kept(at))
                .param("school", answer.party() instanceof PairParty.OfSchool(var school) ? school.value() : null)
                .param("coach", answer.party() instanceof PairParty.OfCoach(var coach) ? coach.value() : null)
                .param("accepts", answer.accepts())
                .param("reason", answer.reason())
                .param("on", answer.on())
                .param("by", by.map(PersonId::value).orElse(null))
                .param("late", answer.lateReason().orElse(null))
                .update();
    }

    /** What these have answered does not stand any more: they are asked anew. */
    void supersede(PairingId pair, Collection<PairParty> parties, Instant at) {
        jdbc.sql("""
                        update pair_answer set superseded_at = :at
                        where group_id = :pair and party in (:parties) and superseded_at = :end""")
                .param("at", Moments.kept(at))
                .param("pair", pair.value())
                .param("parties", parties.stream().map(PairParty::value).toList())
                .param("end", Moments.FOREVER)
                .update();
    }

    /** A conflict check of a coach and a school. */
    record Check(
            PairingId pair,
            PersonId coach,
            SchoolId school,
            boolean clear,
            LocalDate on,
            Optional<String> lateReason) {}

    void checked(Collection<Check> checks, Optional<PersonId> by, Instant at) {
        batches.batchUpdate(
                "insert into conflict_check (id, group_id, person_id, school_id, result, checked_on, recorded_at,"
                        + " recorded_by, late_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                checks.stream()
                        .map(check -> new @Nullable Object[] {
                            Ids.next(),
                            check.pair().value(),
                            check.coach().value(),
                            check.school().value(),
                            check.clear() ? "CLEAR" : "CONFLICT",
                            check.on(),
                            Moments.kept(at),
                            by.map(PersonId::value).orElse(null),
                            check.lateReason().orElse(null)
                        })
                        .toList());
    }

    /** In the order in which they were recorded. */
    List<Check> checks(PairingId pair) {
        return jdbc.sql("select * from conflict_check where group_id = ? order by recorded_at, id")
                .param(pair.value())
                .query((row, number) -> {
                    @Nullable String late = row.getString("late_reason");
                    return new Check(
                            pair,
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new SchoolId(row.getObject("school_id", UUID.class)),
                            "CLEAR".equals(row.getString("result")),
                            row.getObject("checked_on", LocalDate.class),
                            Optional.ofNullable(late));
                })
                .list();
    }

    /** The coaches of a project who have said something of conflicts of interest: declared one, or that they have none. */
    List<PersonId> whoDeclared(ProjectId project) {
        return jdbc.sql("select distinct person_id from conflict_declaration"
                        + " where project_id = ? and withdrawn_at is null")
                .param(project.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Projects in which the coach of an open pair has declared a conflict or said "no" to a school since the last conflict
     * check of the pair: worth a closer look.
     */
    List<ProjectId> declaredSince(Collection<ProjectId> projects) {
        return projects.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select distinct pair_group.project_id
                                from pair_group
                                join pair_coach coach on coach.group_id = pair_group.id and coach.until_day is null
                                where pair_group.project_id in (:projects)
                                    and pair_group.state in ('OFFERED', 'AGREED', 'PAUSED')
                                    and (exists (select 1 from conflict_declaration declared
                                            where declared.project_id = pair_group.project_id
                                                and declared.person_id = coach.person_id
                                                and declared.kind <> 'NONE' and declared.withdrawn_at is null
                                                and declared.recorded_at > pair_group.confirmed_at)
                                        or exists (select 1 from coach_answer answer
                                            where answer.project_id = pair_group.project_id
                                                and answer.person_id = coach.person_id and not answer.may
                                                and answer.answered_at > pair_group.confirmed_at))""")
                        .param(
                                "projects",
                                projects.stream().map(ProjectId::value).toList())
                        .query((row, number) -> new ProjectId(row.getObject(1, UUID.class)))
                        .list();
    }
}

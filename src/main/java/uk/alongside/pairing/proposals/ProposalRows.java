package uk.alongside.pairing.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.jobs.JobId;
import uk.alongside.kernel.Moments;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.solving.Effort;
import uk.alongside.pairing.solving.Outcome;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** Proposals with their questions, groups and changes in the database. Asks nobody whether they may: the services do. */
@Component
class ProposalRows {

    private static final int BATCH = 1_000;
    private static final int LONGEST_CLASH = 4_000;

    private static final String PROPOSALS = """
            select id, project_id, number, asked_by, asked_at, job_id, seed, rounds, shakes, branches, state, value, bound,
                steps, stopped, words, clash, revision, found_at
            from pairing_proposal
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ProposalRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record ProposalRow(
            ProposalId id,
            ProjectId project,
            int number,
            Optional<PersonId> askedBy,
            Instant askedAt,
            Optional<JobId> job,
            Effort effort,
            ProposalState state,
            OptionalLong value,
            OptionalLong bound,
            int steps,
            boolean stopped,
            List<String> words,
            List<Must> clash,
            int revision,
            Optional<Instant> foundAt) {

        boolean isFound() {
            return state == ProposalState.FOUND;
        }
    }

    record OverrideRow(
            int ordinal,
            HandChange.Kind kind,
            Map<Integer, Group> stoodBefore,
            int costPoints,
            String reason,
            Optional<PersonId> by,
            Instant at,
            Optional<Instant> undoneAt,
            Optional<PersonId> undoneBy) {}

    record LockRow(UUID id, Lock lock, String reason, Optional<PersonId> by, Instant at) {}

    /** From here to the end of the transaction nobody else begins to look for pairs in the project. */
    void hold(ProjectId project) {
        jdbc.sql("select id from project where id = ? for update")
                .param(project.value())
                .query(UUID.class)
                .list();
    }

    /** The newest first. */
    List<ProposalRow> of(ProjectId project, int most) {
        return jdbc.sql(PROPOSALS + "where project_id = :project order by number desc limit :most")
                .param("project", project.value())
                .param("most", most)
                .query((row, number) -> proposal(row))
                .list();
    }

    Optional<ProposalRow> find(ProposalId id) {
        return jdbc.sql(PROPOSALS + "where id = ?")
                .param(id.value())
                .query((row, number) -> proposal(row))
                .optional();
    }

    private static ProposalRow proposal(ResultSet row) throws SQLException {
        return new ProposalRow(
                new ProposalId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getInt("number"),
                ifPerson(row, "asked_by"),
                Moments.moment(row, "asked_at"),
                Optional.ofNullable(row.<@Nullable UUID>getObject("job_id", UUID.class))
                        .map(JobId::new),
                new Effort(row.getInt("rounds"), row.getInt("shakes"), row.getInt("branches"), row.getLong("seed")),
                ProposalState.valueOf(row.getString("state")),
                ifNumber(row, "value"),
                ifNumber(row, "bound"),
                row.getInt("steps"),
                row.getBoolean("stopped"),
                row.getString("words").lines().toList(),
                musts(row.getString("clash")),
                row.getInt("revision"),
                Moments.ifMoment(row, "found_at"));
    }

    private static Optional<PersonId> ifPerson(ResultSet row, String column) throws SQLException {
        @Nullable UUID person = row.getObject(column, UUID.class);
        return Optional.ofNullable(person).map(PersonId::new);
    }

    private static OptionalLong ifNumber(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    Question question(ProposalId id) {
        return QuestionInJson.read(jdbc.sql("select question from pairing_proposal where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    /** @return how many were asked for in the project, with this one */
    int add(
            ProposalId id,
            ProjectId project,
            Optional<PersonId> askedBy,
            Instant at,
            Effort effort,
            Question question,
            Optional<ProposalId> basedOn) {
        int number = 1
                + jdbc.sql("select coalesce(max(number), 0) from pairing_proposal where project_id = ?")
                        .param(project.value())
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
                        insert into pairing_proposal (id, project_id, number, asked_by, asked_at, seed, rounds, shakes, branches,
                            question, state, words, based_on)
                        values (:id, :project, :number, :by, :at, :seed, :rounds, :shakes, :branches, :question, 'LOOKING', '',
                            :based)""")
                .param("id", id.value())
                .param("project", project.value())
                .param("number", number)
                .param("by", askedBy.map(PersonId::value).orElse(null))
                .param("at", Moments.kept(at))
                .param("seed", effort.seed())
                .param("rounds", effort.rounds())
                .param("shakes", effort.shakes())
                .param("branches", effort.branches())
                .param("question", QuestionInJson.write(question))
                .param("based", basedOn.map(ProposalId::value).orElse(null))
                .update();
        return number;
    }

    long lastSeed(ProjectId project) {
        return jdbc.sql("select coalesce(max(seed), 0) from pairing_proposal where project_id = ?")
                .param(project.value())
                .query(Long.class)
                .single();
    }

    void lookedForBy(ProposalId id, JobId job) {
        jdbc.sql("update pairing_proposal set job_id = :job where id = :id")
                .param("job", job.value())
                .param("id", id.value())
                .update();
    }

    /** Keeps how it ended; false where somebody has done so before. */
    boolean keep(ProposalId id, Outcome outcome, Instant at) {
        boolean first =
                switch (outcome) {
                    case Outcome.Found(var proposal) ->
                        jdbc.sql("""
                                update pairing_proposal set state = 'FOUND', value = :value, bound = :bound, steps = :steps,
                                    stopped = :stopped, found_at = :at where id = :id and state = 'LOOKING'""")
                                        .param("value", proposal.value())
                                        .param("bound", proposal.bound())
                                        .param("steps", proposal.steps())
                                        .param("stopped", proposal.stopped())
                                        .param("at", Moments.kept(at))
                                        .param("id", id.value())
                                        .update()
                                == 1;
                    case Outcome.Clash(var musts, var words) ->
                        jdbc.sql("""
                                update pairing_proposal set state = 'CLASH', words = :words, clash = :clash, found_at = :at
                                where id = :id and state = 'LOOKING'""")
                                        .param("words", String.join("\n", words))
                                        .param("clash", words(musts))
                                        .param("at", Moments.kept(at))
                                        .param("id", id.value())
                                        .update()
                                == 1;
                    case Outcome.NotFound(int steps, boolean stopped) -> notFound(id, steps, stopped, at);
                };
        if (first && outcome instanceof Outcome.Found(var proposal)) {
            addGroups(id, proposal.groups());
        }
        return first;
    }

    /** False where it had ended before. */
    boolean notFound(ProposalId id, int steps, boolean stopped, Instant at) {
        return jdbc.sql("""
                        update pairing_proposal set state = 'NOT_FOUND', steps = :steps, stopped = :stopped, found_at = :at
                        where id = :id and state = 'LOOKING'""")
                        .param("steps", steps)
                        .param("stopped", stopped)
                        .param("at", Moments.kept(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** As many as there is room for: a lead who has loosened the first dozens looks again in any case. */
    private static String words(List<Must> musts) {
        var text = new StringBuilder();
        for (var must : musts) {
            var word = must.lock()
                    .map(lock -> KeptLock.of(lock).asWord())
                    .orElse(must.kind().name());
            if (text.length() + word.length() < LONGEST_CLASH) {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
        }
        return text.toString();
    }

    private static List<Must> musts(String clash) {
        return clash.isEmpty()
                ? List.of()
                : Arrays.stream(clash.split(" "))
                        .map(word -> word.indexOf(':') < 0
                                ? Must.of(Must.Kind.valueOf(word))
                                : Must.of(KeptLock.ofWord(word).asLock()))
                        .toList();
    }

    private void addGroups(ProposalId id, List<Group> groups) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int ordinal = 0; ordinal < groups.size(); ordinal++) {
            var group = groups.get(ordinal);
            rows.add(new @Nullable Object[] {
                id.value(),
                ordinal,
                group.needing().value(),
                group.stronger().value(),
                group.third().map(third -> third.school().value()).orElse(null),
                group.third().map(Group.Third::needing).orElse(null),
                group.coach().value()
            });
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate(
                    "insert into pairing_proposal_group (proposal_id, ordinal, needing_id, stronger_id, third_id, third_needs,"
                            + " coach_id) values (?, ?, ?, ?, ?, ?, ?)",
                    rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    /** As they stand now, in the order in which they were found. */
    List<Group> groups(ProposalId id) {
        return jdbc.sql("select * from pairing_proposal_group where proposal_id = ? order by ordinal")
                .param(id.value())
                .query((row, number) -> {
                    @Nullable UUID third = row.getObject("third_id", UUID.class);
                    boolean thirdNeeds = row.getBoolean("third_needs");
                    return new Group(
                            new SchoolId(row.getObject("needing_id", UUID.class)),
                            new SchoolId(row.getObject("stronger_id", UUID.class)),
                            Optional.ofNullable(third).map(school -> new Group.Third(new SchoolId(school), thirdNeeds)),
                            new PersonId(row.getObject("coach_id", UUID.class)));
                })
                .list();
    }

    /** Claims the next state of a proposal; false where somebody else changed it since. */
    boolean step(ProposalId id, int revision) {
        return jdbc.sql("update pairing_proposal set revision = revision + 1 where id = :id and revision = :revision")
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void change(ProposalId id, Map<Integer, Group> changed) {
        changed.forEach((ordinal, group) -> jdbc.sql("""
                        update pairing_proposal_group set needing_id = :needing, stronger_id = :stronger, third_id = :third,
                            third_needs = :needs, coach_id = :coach where proposal_id = :id and ordinal = :ordinal""")
                .param("needing", group.needing().value())
                .param("stronger", group.stronger().value())
                .param(
                        "third",
                        group.third().map(third -> third.school().value()).orElse(null))
                .param("needs", group.third().map(Group.Third::needing).orElse(null))
                .param("coach", group.coach().value())
                .param("id", id.value())
                .param("ordinal", ordinal)
                .update());
    }

    void addOverride(
            ProposalId id,
            HandChange.Kind kind,
            String stoodBefore,
            int costPoints,
            String reason,
            Optional<PersonId> by,
            Instant at) {
        jdbc.sql("""
                        insert into pairing_override (proposal_id, ordinal, kind, stood_before, cost_points, reason, made_by,
                            made_at)
                        select :id, coalesce(max(ordinal), 0) + 1, :kind, :before, :cost, :reason, :by, :at
                        from pairing_override where proposal_id = :id""")
                .param("id", id.value())
                .param("kind", kind.name())
                .param("before", stoodBefore)
                .param("cost", costPoints)
                .param("reason", reason)
                .param("by", by.map(PersonId::value).orElse(null))
                .param("at", Moments.kept(at))
                .update();
    }

    /** In the order in which they were made. */
    List<OverrideRow> overrides(ProposalId id) {
        return jdbc.sql("select * from pairing_override where proposal_id = ? order by ordinal")
                .param(id.value())
                .query((row, number) -> new OverrideRow(
                        row.getInt("ordinal"),
                        HandChange.Kind.valueOf(row.getString("kind")),
                        QuestionInJson.readChanged(row.getString("stood_before")),
                        row.getInt("cost_points"),
                        row.getString("reason"),
                        ifPerson(row, "made_by"),
                        Moments.moment(row, "made_at"),
                        Moments.ifMoment(row, "undone_at"),
                        ifPerson(row, "undone_by")))
                .list();
    }

    void undo(ProposalId id, int ordinal, Optional<PersonId> by, Instant at) {
        jdbc.sql("update pairing_override set undone_at = :at, undone_by = :by"
                        + " where proposal_id = :id and ordinal = :ordinal")
                .param("at", Moments.kept(at))
                .param("by", by.map(PersonId::value).orElse(null))
                .param("id", id.value())
                .param("ordinal", ordinal)
                .update();
    }

    /** What the lead has decided in the project and not lifted, in the order in which it was decided. */
    List<LockRow> locks(ProjectId project) {
        return jdbc.sql("""
                        select * from pairing_lock where project_id = ? and lifted_at is null
                        order by made_at, id""")
                .param(project.value())
                .query((row, number) -> {
                    @Nullable UUID other = row.getObject("other_school_id", UUID.class);
                    return new LockRow(
                            row.getObject("id", UUID.class),
                            new KeptLock(
                                            KeptLock.Kind.valueOf(row.getString("kind")),
                                            new SchoolId(row.getObject("school_id", UUID.class)),
                                            Optional.ofNullable(other).map(SchoolId::new),
                                            ifPerson(row, "coach_id"))
                                    .asLock(),
                            row.getString("reason"),
                            ifPerson(row, "made_by"),
                            Moments.moment(row, "made_at"));
                })
                .list();
    }
}

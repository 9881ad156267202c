package uk.alongside.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.SubjectRef;

/** Jobs in the database. Plain SQL: each change says which state it expects, so that two nodes cannot both be right. */
@Component
class JobRows {

    private static final String PROGRESS = """
            select id, title, started_by, state, done, of_all, sentence, reference, asked_at, ended_at,
                exists (select 1 from job_stop where job_id = job.id) as stop_wanted
            from job
            """;

    private final JdbcClient sql;
    private final Clock clock;

    JobRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(JobId id, JobRequest request, String startedBy) {
        sql.sql("""
                        insert into job (id, kind, title, started_by, scope_kind, scope_id, state, done, of_all, sentence,
                            attempt, tries, asked_at)
                        values (:id, :kind, :title, :startedBy, :scopeKind, :scopeId, 'WAITING', 0, 0, :sentence,
                            0, 0, :now)
                        """)
                .param("id", id.value())
                .param("kind", request.kind())
                .param("title", request.title())
                .param("startedBy", startedBy)
                .param("scopeKind", request.scope().map(SubjectRef::kind).orElse(null))
                .param("scopeId", request.scope().map(SubjectRef::id).orElse(null))
                .param("sentence", "Waiting to begin.")
                .param("now", now())
                .update();
        request.parameters()
                .forEach((name, value) -> sql.sql("insert into job_parameter (job_id, name, value) values (?, ?, ?)")
                        .params(id.value(), name, value)
                        .update());
    }

    /** Takes the job for a new run; empty when it is over. */
    Optional<JobRow> begin(JobId id) {
        var begun = sql.sql("update job set state = 'RUNNING', sentence = if(attempt = 0, 'Begun.', sentence),"
                        + " attempt = attempt + 1, tries = tries + 1"
                        + " where id = ? and state in ('WAITING', 'RUNNING')")
                .param(id.value())
                .update();
        return begun == 0 ? Optional.empty() : Optional.of(row(id));
    }

    private JobRow row(JobId id) {
        var parameters = sql
                .sql("select name, value from job_parameter where job_id = ?")
                .param(id.value())
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return sql.sql(
                        "select kind, started_by, scope_kind, scope_id, checkpoint, attempt, tries from job where id = ?")
                .param(id.value())
                .query((row, number) -> new JobRow(
                        id,
                        row.getString("kind"),
                        row.getString("started_by"),
                        scope(row),
                        parameters,
                        Optional.ofNullable(row.getString("checkpoint")),
                        row.getInt("attempt"),
                        row.getInt("tries")))
                .single();
    }

    void progress(JobRow job, int done, int of, String sentence) {
        expectOurs(
                job,
                sql.sql("update job set done = ?, of_all = ?, sentence = ?"
                                + " where id = ? and attempt = ? and state = 'RUNNING'")
                        .params(done, of, sentence, job.id().value(), job.attempt())
                        .update());
    }

    void checkpoint(JobRow job, String place) {
        expectOurs(
                job,
                sql.sql("update job set checkpoint = ?, tries = 0 where id = ? and attempt = ? and state = 'RUNNING'")
                        .params(place, job.id().value(), job.attempt())
                        .update());
    }

    boolean isStopWanted(JobId id) {
        return sql.sql("select exists (select 1 from job_stop where job_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Back to waiting, as if it had not been begun. */
    void pause(JobRow job) {
        sql.sql("update job set state = 'WAITING', tries = 0 where id = ? and attempt = ? and state = 'RUNNING'")
                .params(job.id().value(), job.attempt())
                .update();
    }

    void done(JobRow job) {
        expectOurs(
                job,
                sql.sql("update job set state = 'DONE', sentence = if(sentence = 'Begun.', '', sentence),"
                                + " ended_at = ?"
                                + " where id = ? and attempt = ? and state = 'RUNNING'")
                        .params(now(), job.id().value(), job.attempt())
                        .update());
    }

    void stopped(JobRow job) {
        expectOurs(job, end(job, JobState.CANCELLED, "Stopped. What was done before stays done.", null));
    }

    void failed(JobRow job, String sentence, @Nullable String reference) {
        expectOurs(job, end(job, JobState.FAILED, sentence, reference));
    }

    private int end(JobRow job, JobState state, String sentence, @Nullable String reference) {
        return sql.sql("update job set state = :state, sentence = :sentence, reference = :reference, ended_at = :now"
                        + " where id = :id and attempt = :attempt and state = 'RUNNING'")
                .param("state", state.name())
                .param("sentence", sentence)
                .param("reference", reference)
                .param("now", now())
                .param("id", job.id().value())
                .param("attempt", job.attempt())
                .update();
    }

    /** Whether the job had not begun, and now never will. */
    boolean cancelWaiting(JobId id) {
        return sql.sql("update job set state = 'CANCELLED', sentence = ?, ended_at = ?"
                                + " where id = ? and state = 'WAITING'")
                        .params("Stopped before it began.", now(), id.value())
                        .update()
                == 1;
    }

    void wantStop(JobId id) {
        sql.sql("insert ignore into job_stop (job_id) values (?)")
                .param(id.value())
                .update();
    }

    Optional<JobProgress> find(JobId id) {
        return sql.sql(PROGRESS + " where id = ?")
                .param(id.value())
                .query((row, number) -> progress(row))
                .optional();
    }

    List<JobProgress> all(long offset, int size) {
        return sql.sql(PROGRESS + " order by asked_at desc, id desc limit ? offset ?")
                .params(size, offset)
                .query((row, number) -> progress(row))
                .list();
    }

    List<JobProgress> startedBy(String actor, long offset, int size) {
        return sql.sql(PROGRESS + " where started_by = ? order by asked_at desc, id desc limit ? offset ?")
                .params(actor, size, offset)
                .query((row, number) -> progress(row))
                .list();
    }

    private static void expectOurs(JobRow job, int changed) {
        if (changed == 0) {
            throw new JobTakenOver(job.id());
        }
    }

    private static JobProgress progress(ResultSet row) throws SQLException {
        var startedBy = row.getString("started_by");
        var state = JobState.valueOf(row.getString("state"));
        return new JobProgress(
                new JobId(UUID.fromString(row.getString("id"))),
                row.getString("title"),
                startedBy.startsWith(ActingAs.SYSTEM_PREFIX)
                        ? Optional.empty()
                        : Optional.of(UUID.fromString(startedBy)),
                state,
                row.getInt("done"),
                row.getInt("of_all"),
                row.getString("sentence"),
                Optional.ofNullable(row.getString("reference")),
                row.getBoolean("stop_wanted") && !state.isOver(),
                instant(row.getObject("asked_at", LocalDateTime.class)),
                Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                        .map(JobRows::instant));
    }

    private static Optional<SubjectRef> scope(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("scope_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new SubjectRef(kind, UUID.fromString(row.getString("scope_id"))));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}

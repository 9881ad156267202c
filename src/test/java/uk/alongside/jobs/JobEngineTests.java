package uk.alongside.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.alongside.jobs.JobExamples.AMINA;
import static uk.alongside.jobs.JobExamples.counting;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import uk.alongside.jobs.JobExamples.AdjustableClock;
import uk.alongside.jobs.JobExamples.Counting;
import uk.alongside.jobs.JobExamples.Winding;

/** The engine takes up what is due, what comes again, and what a dead node left behind. */
@ApplicationModuleTest
@ContextConfiguration(classes = JobExamples.class)
@DirtiesContext // an engine starts once
class JobEngineTests {

    private final Jobs jobs;
    private final JobEngine engine;
    private final Counting work;
    private final Winding winding;
    private final JdbcTemplate jdbc;
    private final AdjustableClock clock;

    JobEngineTests(
            Jobs jobs, JobEngine engine, Counting work, Winding winding, JdbcTemplate jdbc, AdjustableClock clock) {
        this.jobs = jobs;
        this.engine = engine;
        this.work = work;
        this.winding = winding;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void whatADeadNodeLeftIsTakenUpWhereItStoppedAndNewWorkIsDoneAtOnce() {
        jdbc.update("delete from scheduled_tasks");
        List<Optional<String>> began = new CopyOnWriteArrayList<>();
        work.does(run -> began.add(run.lastCheckpoint()));
        var left = AMINA.call(() -> jobs.start(counting()));
        aNodePickedItGotToTwoAndDied(left);

        engine.start();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            engine.lookNow();
            assertThat(state(left)).isEqualTo(JobState.DONE);
        });
        var fresh = AMINA.call(() -> jobs.start(counting()));
        await().atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(state(fresh)).isEqualTo(JobState.DONE));

        assertThat(began).containsExactly(Optional.of("2"), Optional.empty());
        await().untilAsserted(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from scheduled_tasks where task_name = 'job'", Integer.class))
                .isZero());
        await().untilAsserted(() -> assertThat(winding.times).hasValue(1));
        assertThat(winding.actor).hasValue("system:winding-the-clock");

        engine.stop();
        assertThat(engine.isRunning()).isFalse();
    }

    private JobState state(JobId id) {
        return AMINA.call(() -> jobs.progress(id)).state();
    }

    private void aNodePickedItGotToTwoAndDied(JobId id) {
        jdbc.update(
                "update job set state = 'RUNNING', attempt = 1, tries = 1, checkpoint = '2' where id = ?",
                id.toString());
        var lastSeen = LocalDateTime.ofInstant(clock.instant().minus(Duration.ofMinutes(2)), ZoneOffset.UTC);
        jdbc.update(
                "update scheduled_tasks set picked = true, picked_by = 'a-dead-node', last_heartbeat = ?, version = 2"
                        + " where task_instance = ?",
                lastSeen,
                id.toString());
    }
}

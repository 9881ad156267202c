package uk.alongside.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.jobs.JobExamples.AMINA;
import static uk.alongside.jobs.JobExamples.AMINA_ID;
import static uk.alongside.jobs.JobExamples.AMINA_LOGIN;
import static uk.alongside.jobs.JobExamples.BORIS;
import static uk.alongside.jobs.JobExamples.CLARA;
import static uk.alongside.jobs.JobExamples.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.jobs.JobExamples.AdjustableClock;
import uk.alongside.jobs.JobExamples.Counting;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

/** The life of a job, taken up by hand: the engine that does it by itself has its own tests. */
@ApplicationModuleTest
@ContextConfiguration(classes = JobExamples.class)
class JobsTests {

    private final Jobs jobs;
    private final JobRunner runner;
    private final Counting work;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final AdjustableClock clock;

    JobsTests(
            Jobs jobs,
            JobRunner runner,
            Counting work,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            AdjustableClock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.work = work;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void nothingToDo() {
        jdbc.update("delete from job");
        jdbc.update("delete from scheduled_tasks");
        work.does(run -> {});
    }

    @Test
    void aJobWaitsUntilItIsTakenUp() {
        var id = start();

        assertThat(seen(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.WAITING);
            assertThat(job.title()).isEqualTo("Counting sheep");
            assertThat(job.startedBy()).hasValue(AMINA_ID);
            assertThat(job.isOver()).isFalse();
        });
        assertThat(due()).isEqualTo(1);
    }

    @Test
    void aJobWhoseStartIsRolledBackWasNeverAskedFor() {
        AMINA.run(() -> transaction.executeWithoutResult(status -> {
            jobs.start(counting());
            status.setRollbackOnly();
        }));

        assertThat(AMINA.call(() -> jobs.lines(PageRequest.of(0, 10)))).isEmpty();
        assertThat(due()).isZero();
    }

    @Test
    void whatNobodyDoesCannotBeStarted() {
        var unknown = new JobRequest("flying", "Flying", Map.of(), Optional.empty());

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> AMINA.run(() -> jobs.start(unknown)))
                .withMessageContaining("flying");
    }

    @Test
    void workIsDoneAsWhoAskedForItAndHoldsNoTransaction() {
        var who = new ArrayList<String>();
        var transactions = new ArrayList<Boolean>();
        work.does(run -> {
            who.add(JobExamples.whoActs());
            transactions.add(TransactionSynchronizationManager.isActualTransactionActive());
            assertThat(run.parameter("to")).isEqualTo("3");
        });
        var id = start();

        assertThat(takeUp(id)).isTrue();

        assertThat(who).containsExactly(AMINA_LOGIN);
        assertThat(transactions).containsExactly(false);
        assertThat(seen(id).state()).isEqualTo(JobState.DONE);
        assertThat(seen(id).endedAt()).hasValue(clock.instant());
    }

    @Test
    void thePortalsOwnWorkIsDoneAsThePortal() {
        var who = new ArrayList<String>();
        work.does(run -> who.add(JobExamples.whoActs()));
        var loader = ActingAs.system("demo loader");
        var id = loader.call(() -> jobs.start(counting()));

        takeUp(id);

        assertThat(who).containsExactly("system:demo loader");
        assertThat(loader.call(() -> jobs.progress(id)).startedBy()).isEmpty();
    }

    @Test
    void progressIsToldWhileItRuns() {
        var seen = new ArrayList<JobProgress>();
        var id = start();
        work.does(run -> {
            run.progress(1, 3, "Sheep 1 of 3");
            run.progress(2, 3, "Sheep 2 of 3"); // so soon after the first that nobody could read it
            seen.add(jobs.progress(id));
            clock.putForward(Duration.ofSeconds(1));
            run.progress(2, 3, "Sheep 2 of 3");
            seen.add(jobs.progress(id));
        });

        takeUp(id);

        assertThat(seen).extracting(JobProgress::sentence).containsExactly("Sheep 1 of 3", "Sheep 2 of 3");
        assertThat(seen).extracting(JobProgress::state).containsOnly(JobState.RUNNING);
        assertThat(seen).extracting(JobProgress::done).containsExactly(1, 2);
        assertThat(seen).extracting(JobProgress::of).containsOnly(3);
    }

    @Test
    void aBrokenRuleEndsItWithTheRulesSentence() {
        work.does(run -> {
            throw new RuleBroken("There are no sheep to count.");
        });
        var id = start();

        assertThat(takeUp(id)).isTrue();

        assertThat(seen(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.sentence()).isEqualTo("There are no sheep to count.");
            assertThat(job.reference()).isEmpty();
        });
    }

    @Test
    void anUnforeseenFailureGivesAReferenceAndNoneOfItsOwnWords() {
        work.does(run -> {
            throw new IllegalStateException("sheep #2 is null");
        });
        var id = start();

        assertThat(takeUp(id)).isTrue();

        assertThat(seen(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.sentence()).doesNotContain("null");
            assertThat(job.reference())
                    .hasValueSatisfying(reference -> assertThat(reference).matches("J-[0-9A-F]{8}"));
        });
    }

    @Test
    void aJobThatWasKilledGoesOnFromItsCheckpoint() {
        var counted = new ArrayList<Integer>();
        var killed = new AtomicBoolean();
        work.does(run -> {
            var from = run.lastCheckpoint().map(Integer::parseInt).orElse(0);
            for (var sheep = from + 1; sheep <= 3; sheep++) {
                counted.add(sheep);
                run.checkpoint(String.valueOf(sheep));
                if (sheep == 2 && killed.compareAndSet(false, true)) {
                    throw new Killed();
                }
            }
        });
        var id = start();

        assertThatExceptionOfType(Killed.class).isThrownBy(() -> takeUp(id));
        assertThat(seen(id).state()).isEqualTo(JobState.RUNNING);
        assertThat(takeUp(id)).isTrue();

        assertThat(counted).containsExactly(1, 2, 3);
        assertThat(seen(id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aCheckpointIsKeptWithItsPortionOrNotAtAll() {
        var began = new ArrayList<Optional<String>>();
        work.does(run -> {
            began.add(run.lastCheckpoint());
            if (began.size() == 1) {
                transaction.executeWithoutResult(status -> {
                    run.checkpoint("1");
                    throw new Killed();
                });
            }
        });
        var id = start();

        assertThatExceptionOfType(Killed.class).isThrownBy(() -> takeUp(id));
        takeUp(id);

        assertThat(began).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void aRunThatWasTakenOverCanWriteNoMore() {
        var stale = new ArrayList<RuntimeException>();
        var runs = new ArrayList<JobRun>();
        var id = start();
        work.does(run -> {
            runs.add(run);
            if (runs.size() == 1) {
                takeUp(id); // meanwhile, on another node
                try {
                    run.checkpoint("stale");
                } catch (RuntimeException refused) {
                    stale.add(refused);
                    throw refused;
                }
            }
        });

        takeUp(id);

        assertThat(stale).singleElement().isInstanceOf(JobTakenOver.class);
        assertThat(seen(id).state()).isEqualTo(JobState.DONE);
        assertThat(jdbc.queryForObject("select count(*) from job where checkpoint is null", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whatGetsNowhereFiveTimesIsGivenUp() {
        work.does(run -> {
            throw new Killed();
        });
        var id = start();
        for (var time = 1; time <= 5; time++) {
            assertThatExceptionOfType(Killed.class).isThrownBy(() -> takeUp(id));
        }

        assertThat(takeUp(id)).isTrue();

        assertThat(seen(id).state()).isEqualTo(JobState.FAILED);
        assertThat(seen(id).sentence()).contains("five times");
        assertThat(seen(id).reference()).isPresent();
    }

    @Test
    void aClosingPortalLeavesTheRestForLater() {
        var counted = new ArrayList<Integer>();
        work.does(run -> {
            var from = run.lastCheckpoint().map(Integer::parseInt).orElse(0);
            for (var sheep = from + 1; sheep <= 3; sheep++) {
                counted.add(sheep);
                run.checkpoint(String.valueOf(sheep));
            }
        });
        var id = start();

        assertThat(runner.run(id, () -> counted.size() == 2)).isFalse();
        assertThat(seen(id).state()).isEqualTo(JobState.WAITING);
        assertThat(takeUp(id)).isTrue();

        assertThat(counted).containsExactly(1, 2, 2, 3);
        assertThat(seen(id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aWaitingJobIsStoppedAtOnce() {
        var id = start();

        AMINA.run(() -> jobs.cancel(id));

        assertThat(seen(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(due()).isZero();
        assertThat(takeUp(id)).isTrue();
        assertThat(seen(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aRunningJobStopsWhenItNextLooksUp() {
        var id = start();
        work.does(run -> {
            jobs.cancel(id);
            assertThat(jobs.progress(id).stopping()).isTrue();
            if (!run.isCancelled()) {
                run.progress(3, 3, "Counted them all.");
            }
        });

        takeUp(id);

        assertThat(seen(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(seen(id).done()).isZero();
    }

    @Test
    void whoAsksAJobToStopNeitherWaitsForItsPortionNorSpoilsIt() {
        var id = start();
        work.does(run -> transaction.executeWithoutResult(status -> {
            run.checkpoint("1");
            CompletableFuture.runAsync(() -> AMINA.run(() -> jobs.cancel(id))).join();
            run.checkpoint("2");
        }));

        takeUp(id);

        assertThat(seen(id).state()).isEqualTo(JobState.DONE);
        assertThat(jdbc.queryForObject("select checkpoint from job", String.class))
                .isEqualTo("2");
    }

    @Test
    void aJobThatIsDoneBeforeItLooksUpIsDone() {
        var id = start();
        work.does(run -> jobs.cancel(id));

        takeUp(id);

        assertThat(seen(id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void strangersFindNothing() {
        var id = start();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> BORIS.run(() -> jobs.progress(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> BORIS.run(() -> jobs.cancel(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> AMINA.run(() -> jobs.progress(JobId.next())));
        assertThat(BORIS.call(() -> jobs.lines(PageRequest.of(0, 10)))).isEmpty();
        assertThat(seen(id).stopping()).isFalse();
    }

    @Test
    void nobodyInParticularStartsNothing() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> jobs.start(counting()));
    }

    @Test
    void whoLooksAfterTheMachineSeesAndStopsAll() {
        var aminas = start();
        clock.putForward(Duration.ofSeconds(1));
        var boris = BORIS.call(() -> jobs.start(counting()));

        assertThat(CLARA.call(() -> jobs.lines(PageRequest.of(0, 10))))
                .extracting(line -> line.job().id())
                .containsExactly(boris, aminas);
        CLARA.run(() -> jobs.cancel(aminas));

        assertThat(seen(aminas).state()).isEqualTo(JobState.CANCELLED);
    }

    private JobId start() {
        return AMINA.call(() -> jobs.start(counting()));
    }

    private boolean takeUp(JobId id) {
        return runner.run(id, () -> false);
    }

    private JobProgress seen(JobId id) {
        return AMINA.call(() -> jobs.progress(id));
    }

    private int due() {
        var counted =
                jdbc.queryForObject("select count(*) from scheduled_tasks where task_name = 'job'", Integer.class);
        return counted == null ? 0 : counted;
    }

    /** Stands for the end of the process: nothing gets a chance to tidy up. */
    private static final class Killed extends Error {}
}

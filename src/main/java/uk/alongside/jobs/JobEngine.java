package uk.alongside.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.RecurringWork;

/**
 * Takes up what is due, on this node: jobs, and the portal's recurring work.
 *
 * <p>Nodes share the table of what is due; each piece is picked by one. A node that is killed stops saying that it is
 * alive, and after a minute another one, or the same after its restart, takes its work up.
 */
@Component
class JobEngine implements SmartLifecycle {

    private final Scheduler scheduler;
    private final boolean wanted;

    JobEngine(
            DataSource database,
            JobRunner runner,
            ObjectProvider<RecurringWork> works,
            Clock clock,
            @Value("${alongside.jobs.start:true}") boolean wanted) {
        this.wanted = wanted;
        this.scheduler = new ByTheClock(database, jobs(runner, clock), clock)
                .startTasks(works.stream().map(JobEngine::recurring).toList())
                .jdbcCustomization(new MariaDBJdbcCustomization(true))
                .threads(4)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(15))
                .build();
    }

    private static Task<Void> jobs(JobRunner runner, Clock clock) {
        return Tasks.custom(JobQueue.JOB)
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .onFailureReschedule(FixedDelay.ofMinutes(1))
                .execute((instance, context) -> {
                    var over = runner.run(
                            new JobId(UUID.fromString(instance.getId())), context.getSchedulerState()::isShuttingDown);
                    return over
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(1));
                });
    }

    private static RecurringTask<Void> recurring(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
                .execute((instance, context) -> ActingAs.system(work.name()).run(work::run));
    }

    @EventListener(ApplicationReadyEvent.class)
    void startWhenWanted() {
        if (wanted) {
            start();
        }
    }

    /** A job that was just asked for need not wait for the next look. */
    void lookNow() {
        if (isRunning()) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        var state = scheduler.getSchedulerState();
        return state.isStarted() && !state.isShuttingDown();
    }

    /** Not with the context, but once the portal is ready. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** A scheduler that takes the time from the portal's one clock. */
    private static final class ByTheClock extends SchedulerBuilder {

        ByTheClock(DataSource database, Task<?> task, Clock portal) {
            super(database, List.of(task));
            clock = portal::instant;
        }
    }
}

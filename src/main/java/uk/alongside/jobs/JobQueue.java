package uk.alongside.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What waits to be run, in the caller's transaction: a job whose start is rolled back was never asked for. */
@Component
class JobQueue {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("job");

    private final SchedulerClient client;
    private final ObjectProvider<JobEngine> engine;
    private final Clock clock;

    JobQueue(DataSource database, ObjectProvider<JobEngine> engine, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .jdbcCustomization(new MariaDBJdbcCustomization(true))
                .build();
        this.engine = engine;
        this.clock = clock;
    }

    void add(JobId job) {
        client.scheduleIfNotExists(JOB.instance(job.toString()).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                engine.ifAvailable(JobEngine::lookNow);
            }
        });
    }

    void remove(JobId job) {
        client.cancel(TaskInstanceId.of(JOB.getTaskName(), job.toString()));
    }
}

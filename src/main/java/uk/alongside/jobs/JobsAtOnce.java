package uk.alongside.jobs;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Does a job on the thread of who asked for it: a command has no engine beside it, and ends when its work has.
 *
 * <p>When the command is ended before, the job waits like any other, and the next start of the portal takes it up.
 */
@Component
public class JobsAtOnce implements DisposableBean {

    private final JobRunner runner;
    private final AtomicBoolean closing = new AtomicBoolean();

    JobsAtOnce(JobRunner runner) {
        this.runner = runner;
    }

    public void run(JobId job) {
        runner.run(job, closing::get);
    }

    @Override
    public void destroy() {
        closing.set(true);
    }
}

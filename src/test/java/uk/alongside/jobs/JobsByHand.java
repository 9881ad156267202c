package uk.alongside.jobs;

import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;

/** Runs a job on the thread that asks, for tests and measurements that want its end and nothing beside it. */
public final class JobsByHand {

    private JobsByHand() {}

    public static void run(ApplicationContext portal, JobId job) {
        run(portal, job, () -> false);
    }

    /**
     * The same in a portal that may close.
     *
     * @return whether the job is over
     */
    public static boolean run(ApplicationContext portal, JobId job, BooleanSupplier closing) {
        return portal.getBean(JobRunner.class).run(job, closing);
    }
}

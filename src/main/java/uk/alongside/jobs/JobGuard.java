package uk.alongside.jobs;

/** Knows who looks after the machine. Everybody else sees only the jobs that they started. */
public interface JobGuard {

    /** Whether the person at the keyboard may see and stop everybody's jobs. */
    boolean maySeeAllJobs();
}

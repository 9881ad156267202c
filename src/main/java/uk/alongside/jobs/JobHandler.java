package uk.alongside.jobs;

/**
 * Does one kind of background work.
 *
 * <p>It runs outside any transaction, as the person who started it. Whenever a portion is done it says so by
 * {@link JobRun#checkpoint}; after a crash it is called again and goes on from {@link JobRun#lastCheckpoint}. A
 * portion and its checkpoint that share a transaction are done exactly once.
 *
 * <p>A {@code RuleBroken} ends the job with that sentence; any other exception with a reference to the log.
 */
public interface JobHandler {

    /** A short, stable name in lower case with hyphens. */
    String kind();

    void run(JobRun run);
}

package uk.alongside.jobs;

/**
 * A job as the list of jobs shows it.
 *
 * @param who the name of who started it, or what stands for it
 */
public record JobLine(JobProgress job, String who) {}

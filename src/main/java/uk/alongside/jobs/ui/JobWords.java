package uk.alongside.jobs.ui;

import uk.alongside.jobs.JobProgress;

/** How a job stands, in one sentence or two. */
final class JobWords {

    private JobWords() {}

    static String of(JobProgress job) {
        return switch (job.state()) {
            case WAITING, CANCELLED -> job.sentence();
            case RUNNING -> job.stopping() ? "Stopping. " + job.sentence() : job.sentence();
            case DONE -> ("Done. " + job.sentence()).strip();
            case FAILED ->
                job.sentence()
                        + job.reference()
                                .map(" If you tell us about it, please quote %s."::formatted)
                                .orElse("");
        };
    }
}

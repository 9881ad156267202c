package uk.alongside.jobs;

/** Another node has taken this job over, because this one was silent for too long. */
class JobTakenOver extends RuntimeException {

    JobTakenOver(JobId job) {
        super("Job " + job + " has been taken over by another node.");
    }
}

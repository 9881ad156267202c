package uk.alongside.jobs;

/** The portal is closing: the job goes on from its last checkpoint when it is up again, or on another node. */
class JobPaused extends RuntimeException {

    JobPaused() {
        super("The portal is closing; this job goes on later.");
    }
}

package uk.alongside.jobs;

/** How far a job has come. */
public enum JobState {
    WAITING("waiting"),
    RUNNING("running"),
    DONE("done"),
    FAILED("did not work"),
    CANCELLED("stopped");

    private final String words;

    JobState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}

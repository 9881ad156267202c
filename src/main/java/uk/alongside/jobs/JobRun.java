package uk.alongside.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.SubjectRef;

/**
 * One run of a job, as its handler sees it.
 *
 * <p>If this node was silent for so long that another took the work over, the next word from here is refused, and the
 * transaction it was part of with it.
 */
public final class JobRun {

    private static final Duration BETWEEN_WORDS = Duration.ofMillis(500);

    private final JobRow job;
    private final JobRows rows;
    private final Clock clock;
    private final BooleanSupplier closing;
    private Optional<String> checkpoint;
    private @Nullable Instant lastWord;
    private boolean toldToStop;

    JobRun(JobRow job, JobRows rows, Clock clock, BooleanSupplier closing) {
        this.job = job;
        this.rows = rows;
        this.clock = clock;
        this.closing = closing;
        this.checkpoint = job.checkpoint();
    }

    public JobId id() {
        return job.id();
    }

    public Map<String, String> parameters() {
        return job.parameters();
    }

    /** The parameter that this kind of work cannot do without. */
    public String parameter(String name) {
        var value = job.parameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The job has no parameter " + name + ".");
        }
        return value;
    }

    public Optional<SubjectRef> scope() {
        return job.scope();
    }

    /**
     * Tells whoever watches how far the work has come. May be called as often as is handy: not every word is passed on.
     *
     * @param of how much there is to do; 0 if that cannot be said
     * @param sentence such as "School 12 of 20"
     */
    public void progress(int done, int of, String sentence) {
        var now = clock.instant();
        if (lastWord == null || done == of || !now.isBefore(lastWord.plus(BETWEEN_WORDS))) {
            rows.progress(job, done, of, sentence);
            lastWord = now;
        }
    }

    /**
     * Keeps how far the work has come, for the case that it has to be taken up again. Call it inside the transaction
     * that saves the portion, and both are kept or neither is.
     */
    public void checkpoint(String place) {
        if (closing.getAsBoolean()) {
            throw new JobPaused();
        }
        rows.checkpoint(job, place);
        checkpoint = Optional.of(place);
    }

    /** Where to go on; empty for a run that begins at the beginning. */
    public Optional<String> lastCheckpoint() {
        return checkpoint;
    }

    /** Whether somebody asked the job to stop. A handler that asks and then returns has stopped. */
    public boolean isCancelled() {
        toldToStop = toldToStop || rows.isStopWanted(job.id());
        return toldToStop;
    }

    boolean wasToldToStop() {
        return toldToStop;
    }
}

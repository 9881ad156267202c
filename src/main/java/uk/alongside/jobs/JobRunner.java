package uk.alongside.jobs;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.RuleBroken;

/** Runs one job with the rights of whoever started it, and writes down how it ended. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_TRIES = 5;

    private final JobRows rows;
    private final ObjectProvider<JobHandler> handlers;
    private final Clock clock;

    JobRunner(JobRows rows, ObjectProvider<JobHandler> handlers, Clock clock) {
        this.rows = rows;
        this.handlers = handlers;
        this.clock = clock;
    }

    boolean knows(String kind) {
        return handlers.stream().anyMatch(handler -> handler.kind().equals(kind));
    }

    /**
     * Begins the job, or goes on with it.
     *
     * @param closing whether the portal is about to end
     * @return whether the job is over; otherwise it wants to be taken up again
     */
    boolean run(JobId id, BooleanSupplier closing) {
        return rows.begin(id).map(job -> run(job, closing)).orElse(true);
    }

    private boolean run(JobRow job, BooleanSupplier closing) {
        try {
            if (job.tries() > MOST_TRIES) {
                rows.failed(job, "This was begun five times and got no further.", logged(job, null));
                return true;
            }
            return carryOut(job, closing);
        } catch (JobTakenOver elsewhere) {
            log.warn("{}", elsewhere.getMessage());
            return true;
        }
    }

    private boolean carryOut(JobRow job, BooleanSupplier closing) {
        var run = new JobRun(job, rows, clock, closing);
        try {
            actor(job).run(() -> handlerOf(job).run(run));
        } catch (JobTakenOver elsewhere) {
            throw elsewhere;
        } catch (JobPaused pause) {
            rows.pause(job);
            return false;
        } catch (RuleBroken rule) {
            rows.failed(job, rule.reason(), null);
            return true;
        } catch (RuntimeException unexpected) {
            if (closing.getAsBoolean()) {
                log.info("Job {} was interrupted and goes on later.", job.id(), unexpected);
                rows.pause(job);
                return false;
            }
            rows.failed(job, "Something went wrong. What was done before stays done.", logged(job, unexpected));
            return true;
        }
        if (run.wasToldToStop()) {
            rows.stopped(job);
        } else {
            rows.done(job);
        }
        return true;
    }

    private JobHandler handlerOf(JobRow job) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing here does jobs of kind " + job.kind() + "."));
    }

    private static ActingAs actor(JobRow job) {
        return job.startedBy().startsWith(ActingAs.SYSTEM_PREFIX)
                ? ActingAs.system(job.startedBy().substring(ActingAs.SYSTEM_PREFIX.length()))
                : ActingAs.person(UUID.fromString(job.startedBy()));
    }

    /** A reference to quote, by which the log is found again. */
    private static String logged(JobRow job, @Nullable RuntimeException reason) {
        var id = Ids.next().toString();
        var reference = "J-" + id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
        log.error("Job {} of kind {} failed ({})", job.id(), job.kind(), reference, reason);
        return reference;
    }
}

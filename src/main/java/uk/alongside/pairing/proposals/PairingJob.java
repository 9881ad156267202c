package uk.alongside.pairing.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.jobs.JobHandler;
import uk.alongside.jobs.JobRequest;
import uk.alongside.jobs.JobRun;
import uk.alongside.pairing.proposals.ProposalRows.ProposalRow;
import uk.alongside.pairing.solving.Outcome;
import uk.alongside.pairing.solving.Solver;
import uk.alongside.pairing.solving.Watch;
import uk.alongside.projects.ProjectId;
import uk.alongside.trail.Trail;

/**
 * Looks for pairs in the background.
 *
 * <p>It reads back the question that was kept, so that whoever takes it up again after a crash solves the same. No transaction
 * waits while it computes; how it ended is kept in one.
 */
@Component
class PairingJob implements JobHandler {

    static final String KIND = "pairing";
    private static final String PROPOSAL = "proposal";

    private final ProposalRows rows;
    private final TransactionOperations transaction;
    private final Trail trail;
    private final Clock clock;

    PairingJob(ProposalRows rows, TransactionOperations transaction, Trail trail, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    static JobRequest request(ProposalId id, ProjectId project) {
        return new JobRequest(
                KIND, "Looking for pairs", Map.of(PROPOSAL, id.toString()), Optional.of(project.asSubject()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) {
        var id = new ProposalId(UUID.fromString(job.parameter(PROPOSAL)));
        var row = rows.find(id).orElseThrow(() -> new IllegalStateException("There is no proposal " + id + "."));
        if (row.state() != ProposalState.LOOKING) {
            return;
        }
        job.progress(0, 0, "Reading what is known.");
        var outcome = Solver.solve(rows.question(id), row.effort(), new Watcher(job));
        transaction.executeWithoutResult(_ -> {
            keep(row, outcome);
            job.checkpoint("kept");
        });
        job.progress(1, 1, inWords(outcome));
    }

    private void keep(ProposalRow row, Outcome outcome) {
        trail.bulk(row.project().asSubject(), "looked for pairs", detail(row, outcome), () -> {
            rows.keep(row.id(), outcome, clock.instant());
            return row.id();
        });
    }

    private static String detail(ProposalRow row, Outcome outcome) {
        return "proposal %d, %s"
                .formatted(
                        row.number(),
                        switch (outcome) {
                            case Outcome.Found(var proposal) ->
                                proposal.groups().size() + " pairs";
                            case Outcome.Clash _ -> "no pairs, rules clash";
                            case Outcome.NotFound _ -> "no pairs";
                        });
    }

    private static String inWords(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found(var proposal)
            when proposal.stopped() -> "Stopped. The best pairs so far are kept: %s.".formatted(proposal.inWords());
            case Outcome.Found(var proposal) ->
                "%d pairs, %s.".formatted(proposal.groups().size(), proposal.inWords());
            case Outcome.Clash _ -> "No pairs keep all rules. The project’s page says which rules clash.";
            case Outcome.NotFound(int _, boolean stopped) ->
                stopped ? "Stopped before any pairs were found." : "No pairs were found.";
        };
    }

    /** Tells how far the search is; asks whether to stop a few times a second, however often the search asks. */
    private final class Watcher implements Watch {

        private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);

        private final JobRun job;
        private @Nullable Instant asked;

        Watcher(JobRun job) {
            this.job = job;
        }

        @Override
        public boolean goOn(Seen seen) {
            var now = clock.instant();
            var before = asked;
            if (before != null && now.isBefore(before.plus(BETWEEN_QUESTIONS))) {
                return true;
            }
            asked = now;
            job.progress(seen.step(), seen.of() + 1, words(seen));
            return !job.isCancelled();
        }

        private static String words(Seen seen) {
            if (seen.value().isEmpty()) {
                return "Looking for the first pairs.";
            }
            return seen.bound() == Long.MAX_VALUE
                    ? "%,d points so far.".formatted(seen.value().getAsLong())
                    : "%,d of at most %,d points.".formatted(seen.value().getAsLong(), seen.bound());
        }
    }
}

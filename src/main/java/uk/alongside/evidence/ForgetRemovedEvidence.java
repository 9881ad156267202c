package uk.alongside.evidence;

import java.time.Clock;
import java.time.Duration;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.files.Files;
import uk.alongside.kernel.RecurringWork;

/** Deletes evidence for good, with its file, a day after it was removed. */
@Component
class ForgetRemovedEvidence implements RecurringWork {

    private static final Duration UNDO = Duration.ofDays(1);
    private static final int AT_ONCE = 50;

    private final PiecesOfEvidence pieces;
    private final Files files;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetRemovedEvidence(PiecesOfEvidence pieces, Files files, TransactionOperations transaction, Clock clock) {
        this.pieces = pieces;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-removed-evidence";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(UNDO);
        var gone = AT_ONCE;
        while (gone == AT_ONCE) {
            gone = transaction.execute(_ -> {
                var removed = pieces.removedBefore(before, PageRequest.of(0, AT_ONCE));
                removed.forEach(piece -> {
                    pieces.delete(piece);
                    piece.file().ifPresent(files::forget);
                });
                return removed.size();
            });
        }
    }
}

package uk.alongside.trail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.kernel.RecurringWork;

/** Walks the chain of seals from its beginning and says where it first breaks. Runs once a day by itself. */
@Component
public class TrailCheck implements RecurringWork {

    private static final Logger log = LoggerFactory.getLogger(TrailCheck.class);
    private static final int AT_ONCE = 500;

    private final TrailRows rows;
    private final TransactionOperations transaction;

    TrailCheck(TrailRows rows, TransactionOperations transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "trail-check";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        firstBreak().ifPresent(found -> log.error("The trail has been tampered with. {}", found.sentence()));
    }

    /** Empty when every seal holds. What has not been sealed yet is not looked at. */
    public Optional<TrailBreak> firstBreak() {
        return transaction.execute(status -> walk());
    }

    private Optional<TrailBreak> walk() {
        var last = rows.firstSeal();
        List<TrailSeal> seals;
        do {
            seals = rows.sealsAfter(last.number(), AT_ONCE);
            for (var seal : seals) {
                var broken = breakIn(seal, last);
                if (broken.isPresent()) {
                    return broken;
                }
                last = seal;
            }
        } while (!seals.isEmpty());
        return rows.highestSealNamed() > last.number()
                ? Optional.of(new TrailBreak(
                        last.number() + 1, Optional.empty(), "Entries remain of seals that have been removed."))
                : Optional.empty();
    }

    private Optional<TrailBreak> breakIn(TrailSeal seal, TrailSeal before) {
        if (seal.number() != before.number() + 1) {
            return Optional.of(
                    new TrailBreak(before.number() + 1, Optional.empty(), "A seal has been removed from the chain."));
        }
        var entries = rows.sealedIn(seal.number());
        for (var entry : entries) {
            if (!entry.isPayloadAsWritten()) {
                return Optional.of(
                        new TrailBreak(seal.number(), Optional.of(entry.id()), "An entry's payload has been altered."));
            }
            if (entry.isErased() && !rows.exists(Trail.ERASED, Trail.erased(entry.id()))) {
                return Optional.of(new TrailBreak(
                        seal.number(),
                        Optional.of(entry.id()),
                        "An entry's payload is gone, and nobody is on record."));
            }
        }
        if (entries.size() != seal.entries()) {
            return Optional.of(new TrailBreak(
                    seal.number(),
                    Optional.empty(),
                    "%d entries were sealed, and %d are there.".formatted(seal.entries(), entries.size())));
        }
        return Arrays.equals(before.next(seal.at(), entries).hash(), seal.hash())
                ? Optional.empty()
                : Optional.of(new TrailBreak(
                        seal.number(), Optional.empty(), "An entry, or the seal itself, has been altered."));
    }
}

package uk.alongside.trail;

import java.time.Clock;
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
    private final SealMemory memory;
    private final Clock clock;

    TrailCheck(TrailRows rows, TransactionOperations transaction, SealMemory memory, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.memory = memory;
        this.clock = clock;
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
        check().broken().ifPresent(found -> log.error("The trail has been tampered with. {}", found));
    }

    /** Walks along the chain and keeps what it found, for the platform admin to see. */
    TrailChecked check() {
        return transaction.execute(status -> {
            var broken = walk();
            var found = new TrailChecked(
                    clock.instant(),
                    broken.map(place -> place.seal() - 1)
                            .orElseGet(() -> rows.lastSeal().number()),
                    broken.map(TrailBreak::sentence));
            rows.keep(found);
            return found;
        });
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
        if (rows.highestSealNamed() > last.number()) {
            return Optional.of(new TrailBreak(
                    last.number() + 1, Optional.empty(), "Entries remain of seals that have been removed."));
        }
        return memory.remembered()
                .filter(known -> rows.sealsAfter(known.number() - 1, 1).stream().noneMatch(known::is))
                .map(known -> new TrailBreak(
                        known.number(),
                        Optional.empty(),
                        "The newest seal that the data folder remembers is not in the chain."));
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

package uk.alongside.trail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.kernel.RecurringWork;

/**
 * Ties new entries to the chain, every minute.
 *
 * <p>Several nodes may try at once: they take turns at the first seal's row. What is committed while a pass runs, or
 * by a transaction that began long before, waits for the next pass.
 */
@Component
class TrailSealing implements RecurringWork {

    private static final int AT_ONCE = 1000;

    private final TrailRows rows;
    private final TransactionOperations transaction;
    private final SealMemory memory;
    private final Clock clock;

    TrailSealing(TrailRows rows, TransactionOperations transaction, SealMemory memory, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trail-sealing";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        int sealed;
        boolean any = false;
        do {
            sealed = transaction.execute(status -> sealSome());
            any = any || sealed > 0;
        } while (sealed == AT_ONCE);
        if (any) {
            memory.remember(transaction.execute(status -> rows.lastSeal()));
        }
    }

    /** One seal in one transaction, so that a long backlog holds no locks for long. */
    private int sealSome() {
        rows.lockChain();
        var entries = rows.unsealed(AT_ONCE);
        if (!entries.isEmpty()) {
            var seal = rows.lastSeal().next(clock, entries);
            rows.add(seal);
            rows.seal(entries, seal.number());
        }
        return entries.size();
    }
}

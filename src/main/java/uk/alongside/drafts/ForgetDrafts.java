package uk.alongside.drafts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.RecurringWork;

/** Forgets, once a day, drafts that nobody came back to, and keys of devices that can hold nothing any more. */
@Component
class ForgetDrafts implements RecurringWork {

    /** A year and a half: a round of reviews takes less than a school year, and nobody is hurried. */
    static final Duration LIFE = Duration.ofDays(548);

    private final DraftRows rows;
    private final DraftKeys keys;
    private final Clock clock;

    ForgetDrafts(DraftRows rows, DraftKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        rows.deleteBefore(clock.instant().minus(LIFE));
        // A day longer than the device keeps anything, so that clocks need not agree.
        keys.deleteUnusedSince(clock.instant().minus(DraftKeys.LIFE).minus(Duration.ofDays(1)));
    }
}

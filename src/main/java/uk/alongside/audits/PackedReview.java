package uk.alongside.audits;

import java.time.Instant;
import java.util.Optional;

/** The self-review of one school as a pack has it. */
record PackedReview(Key key, Optional<Instant> startedAt, Optional<Instant> sentAt, Optional<Instant> coSentAt) {

    /** Which one it is. */
    record Key(int round, String school) {}
}

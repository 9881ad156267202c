package uk.alongside.audits;

import java.time.Instant;
import java.util.List;

/** How an attempt to send a self-review ended. */
public sealed interface Sending {

    /** It is sent. */
    record Sent(Instant at) implements Sending {}

    /** These are still to be done; nothing is sent. */
    record NotYet(List<Missing> missing) implements Sending {

        public NotYet {
            missing = List.copyOf(missing);
        }
    }

    /** Somebody else sent it before. */
    record SentMeanwhile(Instant at) implements Sending {}
}

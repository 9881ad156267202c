package uk.alongside.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RecurringWork;

/**
 * Takes what waits in the outbox to the mail server, every few seconds.
 *
 * <p>Each message is claimed in a transaction of its own, sent without any, and marked in another. What fails is tried
 * again after a minute, five, fifteen, an hour and then every six, for two days. Without a mail server everything stays
 * in the outbox, where it can be read.
 */
@Component
class MailDelivery implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6));

    /** A try that has not ended after this long has died with its node. */
    private static final Duration LONGEST_TRY = Duration.ofMinutes(2);

    private static final Duration LONGEST_RUN = Duration.ofSeconds(50);

    private final MailRows rows;
    private final MailServer server;
    private final Clock clock;

    MailDelivery(MailRows rows, MailServer server, Clock clock) {
        this.rows = rows;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-delivery";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        if (!server.isSetUp()) {
            rows.giveUpOld("No mail server was set up while this waited.");
            return;
        }
        rows.takeBackFrom(clock.instant().minus(LONGEST_TRY));
        var until = clock.instant().plus(LONGEST_RUN);
        for (var id : rows.due()) {
            var claim = rows.claim(id);
            if (claim.isPresent() && !deliver(claim.get()) || clock.instant().isAfter(until)) {
                return;
            }
        }
    }

    /** Whether it is worth going on to the next message. */
    private boolean deliver(Claim claim) {
        return switch (tried(claim)) {
            case Attempt.Delivered _ -> {
                rows.sent(claim);
                yield true;
            }
            case Attempt.Unsure _ -> {
                rows.unsure(claim);
                LOG.warn("Message {} may have been sent or not: the line broke at its end.", claim.id());
                yield false;
            }
            case Attempt.TakenOver _ -> true;
            case Attempt.Failed(var why, var serverAnswers) -> {
                failed(claim, why);
                yield serverAnswers;
            }
        };
    }

    private Attempt tried(Claim claim) {
        try {
            return server.deliver(claim, () -> rows.handOver(claim));
        } catch (RuntimeException unexpected) {
            LOG.error("Message {} could not be written.", claim.id(), unexpected);
            return new Attempt.Failed("The message could not be written. The log of the portal says why.", true);
        }
    }

    private void failed(Claim claim, String why) {
        var again = Optional.of(clock.instant().plus(pauseAfter(claim.attempt())))
                .filter(moment -> !moment.isAfter(claim.giveUpAt()));
        LOG.info("Message {} was not delivered at try {}: {}", claim.id(), claim.attempt(), why);
        again.ifPresentOrElse(moment -> rows.tryAgain(claim, why, moment), () -> rows.giveUp(claim, why));
    }

    static Duration pauseAfter(int attempt) {
        return PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
    }
}

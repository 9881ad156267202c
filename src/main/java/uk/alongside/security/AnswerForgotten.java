package uk.alongside.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RecurringWork;

/** Looks who has forgotten a password, and sends those a link who have an account. */
@Component
class AnswerForgotten implements RecurringWork {

    private static final int AT_MOST = 200;

    private final PasswordChanges changes;
    private final Clock clock;

    AnswerForgotten(PasswordChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answer-forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        var answered = 0;
        while (answered < AT_MOST && changes.answerOne()) {
            answered++;
        }
        changes.forgetBefore(clock.instant().minus(PasswordChanges.LIFE_OF_A_LINK));
    }
}

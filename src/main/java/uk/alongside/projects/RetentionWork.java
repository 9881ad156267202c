package uk.alongside.projects;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.RecurringWork;

/** Lets go, once a day, of the personal data that projects no longer keep. */
@Component
class RetentionWork implements RecurringWork {

    private static final Logger log = LoggerFactory.getLogger(RetentionWork.class);
    private static final ActingAs ITSELF = ActingAs.system("retention");

    private final Retention retention;

    RetentionWork(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        ITSELF.run(() -> {
            var forgotten = retention.forgetEndedInvitations();
            log.debug("{} ended invitations were deleted.", forgotten);
            retention.past().forEach(this::letGo);
        });
    }

    /** One project that cannot be let go of does not keep the others; it is tried again the next day. */
    private void letGo(ProjectId project) {
        try {
            retention.letGo(project);
        } catch (RuntimeException trouble) {
            log.error("The personal data of project {} could not be let go of.", project, trouble);
        }
    }
}

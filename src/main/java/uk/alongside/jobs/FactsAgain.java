package uk.alongside.jobs;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RecurringWork;

/** Tells facts again to the modules that had not finished hearing them, for instance because the portal was killed. */
@Component
class FactsAgain implements RecurringWork {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final IncompleteEventPublications publications;

    FactsAgain(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "facts-again";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        publications.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withMinAge(LONG_ENOUGH));
    }
}

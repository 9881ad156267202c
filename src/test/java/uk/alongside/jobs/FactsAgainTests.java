package uk.alongside.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.jobs.JobExamples.AdjustableClock;

/** A fact that a module could not hear is told again, once it has been waiting for a while. */
@ApplicationModuleTest
@ContextConfiguration(classes = {JobExamples.class, FactsAgainTests.HardOfHearing.class})
class FactsAgainTests {

    record SheepCounted(int sheep) {}

    private final FactsAgain again;
    private final Listener listener;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final AdjustableClock clock;

    FactsAgainTests(
            FactsAgain again,
            Listener listener,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            AdjustableClock clock) {
        this.again = again;
        this.listener = listener;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void whatWasNotHeardIsToldAgain() {
        transaction.executeWithoutResult(status -> events.publishEvent(new SheepCounted(3)));
        await().untilAsserted(() -> assertThat(listener.told()).isEqualTo(1));
        assertThat(unheard()).isEqualTo(1);

        again.run();
        assertThat(listener.told()).as("too soon to ask again").isEqualTo(1);

        clock.putForward(Duration.ofMinutes(6));
        again.run();

        await().untilAsserted(() -> assertThat(unheard()).isZero());
        assertThat(listener.told()).isEqualTo(2);
        assertThat(listener.heard()).isEqualTo(3);
    }

    private int unheard() {
        var counted = jdbc.queryForObject("select count(*) from EVENT_PUBLICATION", Integer.class);
        return counted == null ? 0 : counted;
    }

    @TestConfiguration
    static class HardOfHearing {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Listener {

        private final AtomicInteger told = new AtomicInteger();
        private final AtomicInteger heard = new AtomicInteger();

        @ApplicationModuleListener
        void on(SheepCounted fact) {
            if (told.incrementAndGet() == 1) {
                throw new IllegalStateException("Pardon?");
            }
            heard.set(fact.sheep());
        }

        int told() {
            return told.get();
        }

        int heard() {
            return heard.get();
        }
    }
}

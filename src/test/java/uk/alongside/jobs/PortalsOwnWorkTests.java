package uk.alongside.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import uk.alongside.kernel.RecurringWork;

/** The whole portal does its own recurring work as soon as it is ready, and lets go of it when it is told to. */
@SpringBootTest(properties = "alongside.jobs.start=true")
@DirtiesContext
class PortalsOwnWorkTests {

    private final JobEngine engine;
    private final List<RecurringWork> works;
    private final JdbcTemplate jdbc;

    PortalsOwnWorkTests(JobEngine engine, List<RecurringWork> works, JdbcTemplate jdbc) {
        this.engine = engine;
        this.works = works;
        this.jdbc = jdbc;
    }

    @Test
    void allOfItRunsByItselfUntilTheEngineStops() {
        assertThat(works).extracting(RecurringWork::name).contains("trail-sealing", "trail-check", "facts-again");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select task_name from scheduled_tasks"
                                + " where last_success is not null and consecutive_failures = 0",
                        String.class))
                .containsExactlyInAnyOrderElementsOf(
                        works.stream().map(RecurringWork::name).toList()));

        engine.stop();
        assertThat(engine.isRunning()).isFalse();
    }
}

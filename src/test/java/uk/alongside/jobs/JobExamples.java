package uk.alongside.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.RecurringWork;

/** People, work and a clock that tests of this module talk about. */
@TestConfiguration
public class JobExamples {

    public static final String AMINA_LOGIN = "00000000-0000-0000-0000-000000000001";
    public static final String BORIS_LOGIN = "00000000-0000-0000-0000-000000000002";
    public static final String CLARA_LOGIN = "00000000-0000-0000-0000-000000000003";
    public static final UUID AMINA_ID = UUID.fromString(AMINA_LOGIN);
    public static final ActingAs AMINA = ActingAs.person(AMINA_ID);
    public static final ActingAs BORIS = ActingAs.person(UUID.fromString(BORIS_LOGIN));

    /** Clara looks after the machine. */
    public static final ActingAs CLARA = ActingAs.person(UUID.fromString(CLARA_LOGIN));

    public static JobRequest counting() {
        return new JobRequest("counting", "Counting sheep", Map.of("to", "3"), Optional.empty());
    }

    @Bean
    @Primary
    AdjustableClock adjustableClock() {
        return new AdjustableClock();
    }

    @Bean
    Counting counts() {
        return new Counting();
    }

    @Bean
    JobGuard machineRoom() {
        return () -> whoActs().equals(CLARA_LOGIN);
    }

    @Bean
    Winding winding() {
        return new Winding();
    }

    static String whoActs() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow()
                .getName();
    }

    /** A clock that stands still until it is put forward. */
    public static final class AdjustableClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-01T12:00:00Z"));

        public void putForward(Duration by) {
            now.updateAndGet(moment -> moment.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now.get(), zone);
        }
    }

    /** Work that does what a test tells it to. */
    public static final class Counting implements JobHandler {

        private volatile Consumer<JobRun> work = run -> {};

        public void does(Consumer<JobRun> what) {
            work = what;
        }

        @Override
        public String kind() {
            return "counting";
        }

        @Override
        public void run(JobRun run) {
            work.accept(run);
        }
    }

    /** Work that comes again by itself, and remembers who did it. */
    static final class Winding implements RecurringWork {

        final AtomicInteger times = new AtomicInteger();
        final AtomicReference<String> actor = new AtomicReference<>("nobody");

        @Override
        public String name() {
            return "winding-the-clock";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public void run() {
            actor.set(whoActs());
            times.incrementAndGet();
        }
    }
}

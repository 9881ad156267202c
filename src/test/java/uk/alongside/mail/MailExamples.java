package uk.alongside.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.PersonId;

/** People, facts and a clock that tests of this module talk about. */
@TestConfiguration
public class MailExamples {

    public static final EmailAddress AMINA = new EmailAddress("amina@ashwood.example");
    public static final EmailAddress BORIS = new EmailAddress("boris@brookfield.example");
    public static final PersonId AMINA_HERSELF = new PersonId(UUID.fromString("00000000-0000-0000-0000-000000000001"));

    public static MailFact invitation(EmailAddress to, String fact) {
        return new MailFact(
                to,
                Optional.empty(),
                fact,
                MailKind.INVITATION,
                "Invitation to Harbour SEND project",
                List.of("Tomas Wrenfield invites you to Harbour SEND project.", "The link works for 14 days."),
                "/invitation/secret-of-the-link",
                "Look at the invitation");
    }

    public static MailFact change(EmailAddress to, String fact, String sentence) {
        return new MailFact(
                to,
                Optional.of(AMINA_HERSELF),
                fact,
                MailKind.CHANGE,
                "A visit was booked",
                List.of(sentence),
                "/projects/harbour-2026",
                "Open the project");
    }

    public static MailFact reminder(EmailAddress to, String fact) {
        return new MailFact(
                to,
                Optional.empty(),
                fact,
                MailKind.REMINDER,
                "A log is not here yet",
                List.of("The log of the visit on 4 June is not here yet. It takes about 5 minutes."),
                "/projects/harbour-2026",
                "Write the log");
    }

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    /** A clock that stands still until it is put forward. */
    public static final class MovingClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-01T12:00:00Z"));

        public void pass(Duration time) {
            now.updateAndGet(moment -> moment.plus(time));
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
}

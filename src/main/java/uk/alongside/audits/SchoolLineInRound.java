package uk.alongside.audits;

import java.time.Instant;
import java.util.Optional;
import uk.alongside.schools.SchoolId;

/**
 * A school's self-review in a round, for those outside the school.
 *
 * @param name the school's name, or {@code School A} for those who are not to know it
 * @param answered how many statements are answered, of how many
 * @param moderated how many statements have a moderated judgement
 * @param mayRead whether the person at the keyboard can open its answers: once they are sent
 * @param mayModerate whether they can put a moderated judgement beside them
 */
public record SchoolLineInRound(
        AuditId audit,
        SchoolId school,
        String letter,
        String name,
        int answered,
        int of,
        Optional<Instant> startedAt,
        Optional<Instant> sentAt,
        boolean coSent,
        int moderated,
        boolean mayRead,
        boolean mayModerate) {}

package uk.alongside.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * A sheet that is open to the person at the keyboard: their school's, or their own beside it.
 *
 * @param mayWrite whether they write on it, as long as it is not shut
 * @param shut why nothing can be written now; empty while it can
 * @param agreementWaits whether the joining agreement has to be accepted before the first answer
 * @param minutesLeft how long the unanswered statements will take
 */
public record ReviewLine(
        RespondentId respondent,
        AuditId audit,
        RespondentKind kind,
        ProjectId project,
        String projectKey,
        String projectName,
        SchoolId school,
        String letter,
        String schoolName,
        RoundKind roundKind,
        String roundName,
        LocalDate opensOn,
        Optional<LocalDate> closesOn,
        Optional<Instant> sentAt,
        Optional<Instant> finishedAt,
        boolean coSent,
        boolean mayWrite,
        Optional<String> shut,
        boolean agreementWaits,
        int answered,
        int of,
        int minutesLeft) {

    /** Where the joining agreement is read and accepted, relative to the portal's root. */
    public String joining() {
        return "projects/%s/joining?school=%s".formatted(projectKey, letter);
    }
}

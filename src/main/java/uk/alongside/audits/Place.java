package uk.alongside.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * Where somebody answers: who they are in the self-review of which school in which round, and what went before.
 *
 * <p>All that decides what may be done there is read at once.
 */
record Place(Respondent respondent, Audit audit, Round round, School school, Optional<Earlier> earlier) {

    /**
     * @param told what they were told of who sees their answers
     * @param endedAt when the school ended asking families of their kind
     */
    record Respondent(
            RespondentId id,
            RespondentKind kind,
            Optional<PersonId> person,
            String label,
            String language,
            ColleaguesSee told,
            boolean askedAll,
            Optional<Instant> linkUntil,
            Optional<Instant> openedAt,
            Optional<Instant> finishedAt,
            Optional<Instant> withdrawnAt,
            Optional<Instant> endedAt) {

        boolean isSheet() {
            return kind == RespondentKind.SHEET;
        }
    }

    record Audit(
            AuditId id,
            Optional<Instant> startedAt,
            Optional<Sent> sent,
            Optional<Sent> coSent,
            Optional<PersonId> readerOfPupils,
            int revision) {}

    /** That somebody sent it; who is empty where it was brought in from elsewhere. */
    record Sent(Instant at, Optional<PersonId> by) {}

    record Round(
            RoundId id,
            RoundKind kind,
            String name,
            FrameworkId framework,
            EditionId edition,
            LocalDate opensOn,
            Optional<LocalDate> closesOn,
            Optional<Instant> closedAt,
            ColleaguesSee colleaguesSee) {}

    record School(
            ProjectId project,
            String projectKey,
            String projectName,
            SchoolId id,
            String letter,
            String name,
            Phase phase) {}

    /** The last self-review that the school sent with the same framework. */
    record Earlier(AuditId audit, RoundId round, String roundName, EditionId edition, Instant sentAt) {}

    ProjectId project() {
        return school.project();
    }

    boolean isSent() {
        return audit.sent().isPresent();
    }

    /** Empty where answers can be given today; else the sentence that says why not. */
    Optional<String> shutOn(LocalDate today) {
        if (isSent()) {
            return Optional.of("Sent on %s. From now on an answer is corrected, with its date and a reason."
                    .formatted(Days.inWords(
                            SchoolTime.dayOf(audit.sent().orElseThrow().at()))));
        }
        if (round.closedAt().isPresent()) {
            return Optional.of("This round is closed. Ask the project’s lead to open it again.");
        }
        if (round.opensOn().isAfter(today)) {
            return Optional.of("This round opens on %s.".formatted(Days.inWords(round.opensOn())));
        }
        return Optional.empty();
    }

    void requireOpen(LocalDate today) {
        shutOn(today).ifPresent(sentence -> {
            throw new RuleBroken(sentence);
        });
    }
}

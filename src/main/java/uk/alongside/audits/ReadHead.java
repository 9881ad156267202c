package uk.alongside.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.frameworks.Scale;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * A self-review that was sent, as somebody reads it who does not write in it.
 *
 * @param mayModerate whether they can put a moderated judgement beside the school's
 * @param mayNotModerate why they cannot, where one might think that they could
 * @param mayComment whether they can say something to a moderated judgement, for the school
 * @param areas how many statements of each area are moderated
 */
public record ReadHead(
        AuditId audit,
        ProjectId project,
        String projectKey,
        String projectName,
        SchoolId school,
        String letter,
        String schoolName,
        Phase phase,
        RoundId round,
        RoundKind roundKind,
        String roundName,
        String editionTitle,
        Scale scale,
        LocalDate opensOn,
        Instant sentAt,
        Optional<Instant> coSentAt,
        boolean mayModerate,
        Optional<String> mayNotModerate,
        boolean mayComment,
        List<AreaProgress> areas) {

    public ReadHead {
        areas = List.copyOf(areas);
    }
}

package uk.alongside.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.frameworks.Scale;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.SharingChoices;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * Where somebody stands with their answers in a self-review.
 *
 * @param respondent whose answers these are: the school's sheet, or a colleague's own
 * @param rescaled whether the scale is another one than in the round before, so that answers of then cannot be marked on it
 * @param told who sees the answers; a sentence that is read before the first
 * @param sent when the school sent its answers; by whom is said where that is known
 * @param coSent when its head put their name to them as well
 * @param shut why nothing can be written now; empty while it can
 * @param agreementWaits whether the joining agreement has to be accepted before the first answer
 * @param mayWrite whether the person at the keyboard writes here
 * @param maySend whether they can send
 * @param mayCoSend whether they can put the head's name to it
 * @param mayCorrect whether they can correct what was sent
 * @param marks one for each statement that is asked, in order
 * @param minutesLeft how long the unanswered ones will take
 * @param revision what sending is based on
 */
public record ReviewHead(
        AuditId audit,
        RespondentId respondent,
        RespondentKind kind,
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
        boolean rescaled,
        LocalDate opensOn,
        Optional<LocalDate> closesOn,
        ColleaguesSee told,
        Optional<Named> sent,
        Optional<Named> coSent,
        Optional<Instant> finishedAt,
        Optional<String> shut,
        boolean agreementWaits,
        boolean mayWrite,
        boolean maySend,
        boolean mayCoSend,
        boolean mayCorrect,
        List<AreaProgress> areas,
        List<StatementMark> marks,
        int minutesLeft,
        int revision) {

    public ReviewHead {
        areas = List.copyOf(areas);
        marks = List.copyOf(marks);
    }

    /** Something that somebody did, with their name where it is known. */
    public record Named(Instant at, String name) {}

    /** Why the person at the keyboard cannot write now, whatever the reason; empty while somebody can. */
    public Optional<String> closed() {
        return agreementWaits ? Optional.of(SharingChoices.AGREEMENT_COMES_FIRST) : shut;
    }

    public int answered() {
        return areas.stream().mapToInt(AreaProgress::answered).sum();
    }

    public int of() {
        return areas.stream().mapToInt(AreaProgress::of).sum();
    }
}

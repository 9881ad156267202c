package uk.alongside.audits;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.Drafts;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.SchoolTime;

/**
 * Answering without an account: a parent, a pupil, a governor comes through a link that nobody can guess, meets the
 * questions and nothing else, and answers.
 *
 * <p>The link is the key, whoever is signed in. One that has run out or was withdrawn opens nothing.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class AnswerByLink {

    private final ReviewDoor door;
    private final Sheets sheets;
    private final RespondentRows respondents;
    private final AnswerRows answers;
    private final BesideRows besides;
    private final Finishing finishing;
    private final FrameworkReading frameworks;
    private final Drafts drafts;
    private final Clock clock;

    AnswerByLink(
            ReviewDoor door,
            Sheets sheets,
            RespondentRows respondents,
            AnswerRows answers,
            BesideRows besides,
            Finishing finishing,
            FrameworkReading frameworks,
            Drafts drafts,
            Clock clock) {
        this.door = door;
        this.sheets = sheets;
        this.respondents = respondents;
        this.answers = answers;
        this.besides = besides;
        this.finishing = finishing;
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The questions behind a link, with what was answered so far. */
    public LinkSheet open(String token) {
        var place = door.byLink(new Author.ByLink(token));
        var respondent = place.respondent();
        if (respondent.openedAt().isEmpty()) {
            respondents.opened(respondent.id(), clock.instant());
        }
        var own = answers.of(respondent.id());
        var written = drafts.read(ReviewDrafts.NAME, respondent.id().value());
        var settled = besides.ofColleague(place.audit().id(), respondent.id()).namesSettled();
        return new LinkSheet(
                respondent.id(),
                respondent.kind(),
                respondent.language(),
                place.school().name(),
                place.school().phase(),
                place.round().name(),
                respondent.told(),
                frameworks.edition(place.round().edition()).content().scale(),
                sheets.asked(place).statements().values().stream()
                        .map(one -> {
                            var id = one.statement().id();
                            return statement(
                                    place,
                                    one,
                                    Optional.ofNullable(own.get(id)),
                                    Objects.requireNonNullElse(written.get(id.value()), Draft.NONE),
                                    Optional.ofNullable(settled.get(id)));
                        })
                        .toList(),
                respondent.kind() != RespondentKind.PUPIL
                        || place.audit().readerOfPupils().isPresent(),
                place.shutOn(SchoolTime.today(clock)),
                respondent.finishedAt());
    }

    private static LinkSheet.LinkStatement statement(
            Place place,
            Asked.One one,
            Optional<AnswerRows.Answer> answer,
            Draft draft,
            Optional<String> namesSettled) {
        var respondent = place.respondent();
        var worded = one.statement()
                .textFor(
                        respondent.kind().reader(),
                        respondent.language(),
                        place.school().phase())
                .orElseThrow();
        var words = draft.field(ReviewDrafts.TEXT);
        return new LinkSheet.LinkStatement(
                one.statement().id(),
                one.number(),
                worded.text(),
                worded.language(),
                worded.symbol(),
                answer.map(AnswerRows.Answer::judgement),
                answer.map(AnswerRows.Answer::helped).orElse(false),
                words,
                draft.version(),
                NameQuestions.open(words, namesSettled));
    }

    /** They are done; what they wrote can be read from here on. */
    public void finish(String token) {
        var place = requireOpen(token);
        finishing.finish(place, sheets.asked(place));
    }

    /** They go on answering. */
    public void goOn(String token) {
        finishing.goOn(requireOpen(token));
    }

    /** They say that their words to a statement, as they are now, name no pupil. */
    public void noPupilIsNamed(String token, StatementId statement) {
        finishing.noPupilIsNamed(requireOpen(token), statement, Optional.empty());
    }

    private Place requireOpen(String token) {
        var place = door.byLink(new Author.ByLink(token));
        place.requireOpen(SchoolTime.today(clock));
        return place;
    }
}

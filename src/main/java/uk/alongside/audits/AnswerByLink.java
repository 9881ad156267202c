package uk.alongside.audits;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.drafts.Drafts;
import uk.alongside.drafts.Keeping;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.SharingChoices;

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
    private final ReviewDrafts keeping;
    private final SharingChoices sharing;
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
            ReviewDrafts keeping,
            SharingChoices sharing,
            Drafts drafts,
            Clock clock) {
        this.door = door;
        this.sheets = sheets;
        this.respondents = respondents;
        this.answers = answers;
        this.besides = besides;
        this.finishing = finishing;
        this.frameworks = frameworks;
        this.keeping = keeping;
        this.sharing = sharing;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The questions behind a link, with what was answered so far. */
    public LinkSheet open(String token) {
        return openIn(token, Optional.empty());
    }

    /**
     * The same in another language than the link was made for.
     *
     * @param chosen counts for nothing where the framework does not have it
     */
    public LinkSheet openIn(String token, Optional<String> chosen) {
        var place = door.byLink(new Author.ByLink(token));
        var respondent = place.respondent();
        if (respondent.openedAt().isEmpty()) {
            respondents.opened(respondent.id(), clock.instant());
        }
        var asked = sheets.asked(place);
        var languages = asked.languages(respondent.kind().reader());
        var language = chosen.filter(languages::contains).orElse(respondent.language());
        var own = answers.of(respondent.id());
        var written = drafts.read(ReviewDrafts.NAME, respondent.id().value());
        var settled = besides.ofColleague(place.audit().id(), respondent.id()).namesSettled();
        return new LinkSheet(
                respondent.id(),
                respondent.kind(),
                language,
                languages,
                place.school().name(),
                place.school().phase(),
                place.round().name(),
                respondent.told(),
                frameworks.edition(place.round().edition()).content().scale(),
                asked.statements().values().stream()
                        .map(one -> {
                            var id = one.statement().id();
                            return statement(
                                    place,
                                    one,
                                    language,
                                    Optional.ofNullable(own.get(id)),
                                    Objects.requireNonNullElse(written.get(id.value()), Draft.NONE),
                                    Optional.ofNullable(settled.get(id)));
                        })
                        .toList(),
                respondent.kind() != RespondentKind.PUPIL
                        || place.audit().readerOfPupils().isPresent(),
                place.shutOn(SchoolTime.today(clock)).or(() -> waits(place)),
                respondent.finishedAt(),
                respondent.linkUntil().orElseThrow());
    }

    /** Nobody answers for a school that has not agreed to take part. */
    private Optional<String> waits(Place place) {
        return place.audit().startedAt().isPresent()
                        || sharing.hasAccepted(place.project(), place.school().id())
                ? Optional.empty()
                : Optional.of("The school has not accepted the joining agreement yet.");
    }

    private static LinkSheet.LinkStatement statement(
            Place place,
            Asked.One one,
            String language,
            Optional<AnswerRows.Answer> answer,
            Draft draft,
            Optional<String> namesSettled) {
        var respondent = place.respondent();
        var worded = one.statement()
                .textFor(respondent.kind().reader(), language, place.school().phase())
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
                question(respondent.kind(), words, namesSettled));
    }

    private static Optional<SheetStatement.NameQuestion> question(
            RespondentKind kind, String words, Optional<String> namesSettled) {
        return kind == RespondentKind.PUPIL ? Optional.empty() : NameQuestions.open(words, namesSettled);
    }

    /** Whether what they wrote to a statement looks as if it named a pupil. */
    @Transactional(readOnly = true)
    public Optional<SheetStatement.NameQuestion> question(String token, StatementId statement) {
        var place = door.byLink(new Author.ByLink(token));
        var respondent = place.respondent();
        if (respondent.finishedAt().isPresent()) {
            throw new NotFound();
        }
        sheets.asked(place).find(statement).orElseThrow(NotFound::new);
        var words = drafts.read(new DraftKey(ReviewDrafts.NAME, respondent.id().value(), statement.value()))
                .field(ReviewDrafts.TEXT);
        var settled = besides.ofColleague(place.audit().id(), respondent.id()).namesSettled();
        return question(respondent.kind(), words, Optional.ofNullable(settled.get(statement)));
    }

    /** Keeps a whole form of answers at once, for a page that keeps none of them by itself. */
    public void answer(String token, List<LinkAnswer> given) {
        var sheet = open(token);
        var asked =
                sheet.statements().stream().collect(Collectors.toMap(LinkSheet.LinkStatement::id, Function.identity()));
        var by = new Author.ByLink(token);
        for (var answer : given) {
            var before = Optional.ofNullable(asked.get(answer.statement())).orElseThrow(NotFound::new);
            var fields = answer.changes(before, sheet.kind());
            if (!fields.isEmpty()) {
                keep(
                        new DraftKey(
                                ReviewDrafts.NAME,
                                sheet.respondent().value(),
                                answer.statement().value()),
                        by,
                        before.version(),
                        fields);
            }
        }
    }

    /** Of two forms that are sent at once the later one stands. */
    private void keep(DraftKey key, Author by, long base, Map<String, String> fields) {
        var kept = keeping.keep(new DraftWrite(key, by, base, UUID.randomUUID(), fields, clock.instant()));
        if (kept instanceof Keeping.TwoVersions(var theirs, var _)) {
            keep(key, by, theirs.version(), fields);
        }
    }

    /** They are done: the link shows and changes none of it any more. */
    public void finish(String token) {
        var place = requireOpen(token);
        finishing.finish(place, sheets.asked(place));
    }

    /** They say that their words to a statement, as they are now, name no pupil. */
    public void noPupilIsNamed(String token, StatementId statement) {
        finishing.noPupilIsNamed(requireOpen(token), statement, Optional.empty());
    }

    private Place requireOpen(String token) {
        var place = door.byLink(new Author.ByLink(token));
        if (place.respondent().finishedAt().isPresent()) {
            throw new NotFound();
        }
        place.requireOpen(SchoolTime.today(clock));
        return place;
    }
}

package uk.alongside.audits;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.EvidenceKind;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.evidence.EvidenceSheet;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Audience;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.SharingChoices;
import uk.alongside.schools.Wording;
import uk.alongside.trail.Trail;

/**
 * A self-review on paper, filled in: for its SENCO and its head at any time, and for everybody else who reads it once it is
 * sent. Words that may name a pupil stay off it until somebody has said that they do not.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class ReviewOnPaper {

    private final ReviewPlaces places;
    private final ReviewAccess reviews;
    private final ReadingAccess reading;
    private final Sheets sheets;
    private final SheetWords words;
    private final AnswerRows answers;
    private final ModerationRows moderations;
    private final EvidenceBox evidence;
    private final FrameworkReading frameworks;
    private final SharingChoices sharing;
    private final PersonDirectory people;
    private final Trail trail;
    private final Clock clock;

    ReviewOnPaper(
            ReviewPlaces places,
            ReviewAccess reviews,
            ReadingAccess reading,
            Sheets sheets,
            SheetWords words,
            AnswerRows answers,
            ModerationRows moderations,
            EvidenceBox evidence,
            FrameworkReading frameworks,
            SharingChoices sharing,
            PersonDirectory people,
            Trail trail,
            Clock clock) {
        this.places = places;
        this.reviews = reviews;
        this.reading = reading;
        this.sheets = sheets;
        this.words = words;
        this.answers = answers;
        this.moderations = moderations;
        this.evidence = evidence;
        this.frameworks = frameworks;
        this.sharing = sharing;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** The whole self-review as it stands now. */
    public PaperCopy of(AuditId audit) {
        var place = places.of(audit.sheet())
                .filter(found -> found.respondent().isSheet())
                .filter(found -> reading.speaksFor(found.school()) || found.isSent() && reading.mayRead(found.school()))
                .orElseThrow(NotFound::new);
        var copy = drawn(place);
        if (reading.readsFromOutside(place.school())) {
            trail.read(
                    audit.asSubject(),
                    place.school().id().asSubject(),
                    place.project().asSubject());
        }
        return copy;
    }

    private record Known(
            Map<StatementId, AnswerRows.Answer> answers,
            SheetWords.OfSheet words,
            Map<SubjectRef, EvidenceSheet> evidence,
            Map<StatementId, Moderated> moderated) {}

    private PaperCopy drawn(Place place) {
        var edition = frameworks.edition(place.round().edition());
        var asked = sheets.asked(place);
        var known = new Known(
                answers.of(place.audit().id().sheet()),
                place.isSent()
                        ? new SheetWords.OfSheet(Map.of(), 0)
                        : words.forOthers(place.audit().id()),
                evidence.ofAll(Sheets.subjects(place, asked)),
                moderated(place));
        var areas = new ArrayList<PaperCopy.Area>();
        asked.byArea()
                .forEach((area, statements) -> areas.add(new PaperCopy.Area(
                        area.code(),
                        area.title(),
                        statements.stream().map(one -> line(place, one, known)).toList())));
        return new PaperCopy(
                place.audit().id(),
                place.school().projectKey(),
                place.school().projectName(),
                place.school().id(),
                place.school().name(),
                place.round().name(),
                edition.title(),
                edition.content().scale(),
                place.audit().sent().map(Place.Sent::at),
                place.audit().coSent().map(Place.Sent::at),
                clock.instant(),
                forWhom(place),
                known.words().leftOut(),
                reviews.writes(place) && place.shutOn(SchoolTime.today(clock)).isEmpty(),
                areas);
    }

    private PaperCopy.Line line(Place place, Asked.One one, Known known) {
        var words = one.statement().in(Wording.of(place.school().phase()));
        var answer = Optional.ofNullable(known.answers().get(words.id()));
        var subject = new AuditStatement(place.audit().id(), one.index()).asSubject();
        var pieces = Optional.ofNullable(known.evidence().get(subject))
                .map(EvidenceSheet::pieces)
                .orElse(List.of());
        var texts = new ArrayList<String>();
        Optional.ofNullable(known.words().words().get(words.id()))
                .filter(text -> !text.isBlank())
                .ifPresent(texts::add);
        shown(pieces)
                .filter(piece -> piece.kind() == EvidenceKind.NOTE)
                .map(EvidencePiece::text)
                .forEach(texts::add);
        return new PaperCopy.Line(
                words.id(),
                one.number(),
                words.code(),
                words.text(),
                words.musts(),
                answer.map(AnswerRows.Answer::musts).orElse(Set.of()),
                answer.map(AnswerRows.Answer::judgement),
                answer.flatMap(AnswerRows.Answer::reason).isPresent(),
                texts,
                shown(pieces)
                        .filter(piece -> piece.kind() != EvidenceKind.NOTE)
                        .map(EvidencePiece::title)
                        .filter(title -> !title.isEmpty())
                        .toList(),
                Optional.ofNullable(known.moderated().get(words.id())));
    }

    private static Stream<EvidencePiece> shown(List<EvidencePiece> pieces) {
        return pieces.stream().filter(piece -> !piece.gone() && piece.names().isSettled());
    }

    private Map<StatementId, Moderated> moderated(Place place) {
        if (!place.isSent() || !reading.seesModeration(place.school())) {
            return Map.of();
        }
        var rows = moderations.of(place.audit().id()).stream()
                .filter(row -> row.judgement().isPresent())
                .toList();
        var names =
                people.namesOf(rows.stream().flatMap(row -> row.by().stream()).collect(Collectors.toSet()));
        var found = new HashMap<StatementId, Moderated>();
        rows.forEach(row -> found.put(
                row.statement(),
                new Moderated(
                        row.judgement().orElseThrow(),
                        row.text(),
                        row.by()
                                .map((PersonId by) -> names.getOrDefault(by, ""))
                                .orElse(""),
                        row.at())));
        return found;
    }

    private String forWhom(Place place) {
        if (!place.isSent()) {
            return "Not sent yet: it is the school’s own, for its SENCO and its head.";
        }
        var shared = sharing.of(place.project(), place.school().id());
        var also = new ArrayList<String>();
        if (shared.lets(Audience.PARTNER_SCHOOL, SharedKind.ANSWERS)) {
            also.add("its partner school");
        }
        if (shared.lets(Audience.STEERING_GROUP, SharedKind.ANSWERS)) {
            also.add("the steering group");
        }
        return "For the school’s SENCO and head, its coach, the project’s lead, QA lead and evaluator%s."
                .formatted(also.isEmpty() ? "" : ", and as the school shares it " + String.join(" and ", also));
    }
}

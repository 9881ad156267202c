package uk.alongside.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.alongside.drafts.Draft;
import uk.alongside.evidence.EvidenceRecord;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.schools.Wording;

/**
 * Draws somebody's sheet from what is known: their own answers, the round before, and what stands beside.
 *
 * <p>What others answer to a statement is not shown before one's own answer to it, so that nobody is led by them.
 */
final class SheetDrawing {

    private final Place place;
    private final Seat seat;
    private final Asked asked;
    private final Optional<Edition> editionBefore;
    private final Map<StatementId, AnswerRows.Answer> own;
    private final Map<StatementId, AnswerRows.Answer> last;
    private final Beside beside;

    SheetDrawing(
            Place place,
            Seat seat,
            Asked asked,
            Optional<Edition> editionBefore,
            Map<StatementId, AnswerRows.Answer> own,
            Map<StatementId, AnswerRows.Answer> last,
            Beside beside) {
        this.place = place;
        this.seat = seat;
        this.asked = asked;
        this.editionBefore = editionBefore;
        this.own = own;
        this.last = last;
        this.beside = beside;
    }

    List<AreaProgress> progress() {
        var areas = new ArrayList<AreaProgress>();
        asked.byArea()
                .forEach((area, statements) -> areas.add(new AreaProgress(
                        area.code(), area.title(), statements.size() - unanswered(statements), statements.size())));
        return areas;
    }

    int minutesLeft() {
        return Minutes.forUnanswered(
                place.respondent().kind(),
                unanswered(List.copyOf(asked.statements().values())));
    }

    private int unanswered(List<Asked.One> statements) {
        return Math.toIntExact(statements.stream()
                .filter(one -> !own.containsKey(one.statement().id()))
                .count());
    }

    List<StatementMark> marks() {
        return asked.statements().values().stream().map(this::mark).toList();
    }

    private StatementMark mark(Asked.One one) {
        var id = one.statement().id();
        var before = Optional.ofNullable(last.get(id)).map(AnswerRows.Answer::judgement);
        var now = Optional.ofNullable(own.get(id)).map(AnswerRows.Answer::judgement);
        return new StatementMark(
                id,
                one.area().code(),
                one.statement().code(),
                one.number(),
                now.isPresent(),
                disagreement(id).isOpen(),
                textThen(one.statement()).isPresent(),
                isNew(id),
                before.isPresent() && now.isPresent() && !before.equals(now));
    }

    private boolean isNew(StatementId id) {
        return editionBefore
                .filter(edition -> edition.content().statement(id).isEmpty())
                .isPresent();
    }

    private Disagreement disagreement(StatementId id) {
        return place.respondent().isSheet()
                ? beside.disagreement(id, Optional.ofNullable(own.get(id)))
                : Disagreement.NONE;
    }

    /** How the statement was put in the round before, where that was in other words. */
    private Optional<String> textThen(Statement statement) {
        var phase = place.school().phase();
        return editionBefore
                .flatMap(edition -> edition.content().statement(statement.id()))
                .map(before -> before.textFor(phase))
                .filter(before -> !plain(before).equals(plain(statement.textFor(phase))));
    }

    private Optional<String> labelThen(StatementId id) {
        return Optional.ofNullable(last.get(id))
                .map(AnswerRows.Answer::judgement)
                .filter(Judgement::isLevel)
                .flatMap(then -> editionBefore.flatMap(
                        edition -> edition.content().scale().level(then.level())))
                .map(Level::label);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** What else is known of the statements of an area. */
    record Known(Map<UUID, Draft> drafts, EvidenceRecord.Behind evidence, Tallies tallies) {}

    /** @throws NotFound where nothing of such an area is asked */
    AreaSheet area(ReviewHead head, String code, Known known) {
        var areas = List.copyOf(asked.byArea().entrySet());
        for (int i = 0; i < areas.size(); i++) {
            var area = areas.get(i).getKey();
            if (area.code().equals(code)) {
                var statements = areas.get(i).getValue();
                return new AreaSheet(
                        head,
                        code,
                        area.title(),
                        area.about(),
                        i + 1,
                        statements.stream().map(one -> statement(one, known)).toList(),
                        Minutes.forUnanswered(place.respondent().kind(), unanswered(statements)),
                        i + 1 < areas.size()
                                ? Optional.of(areas.get(i + 1).getKey()).map(Area::code)
                                : Optional.empty());
            }
        }
        throw new NotFound();
    }

    /** Every area of the sheet, in order. */
    List<AreaSheet> areas(ReviewHead head, Known known) {
        return asked.byArea().keySet().stream()
                .map(area -> area(head, area.code(), known))
                .toList();
    }

    /** The subjects of the statements of the sheet. */
    List<SubjectRef> subjects(AuditId audit) {
        return asked.statements().values().stream()
                .map(one -> subject(audit, one))
                .toList();
    }

    /** The same statements in the audit before, as far as it had them. */
    List<SubjectRef> subjectsThen() {
        return asked.statements().keySet().stream()
                .flatMap(id -> subjectThen(id).stream())
                .toList();
    }

    /** The subjects of the statements of an area. */
    List<SubjectRef> subjectsIn(String code, AuditId audit) {
        return asked.statements().values().stream()
                .filter(one -> one.area().code().equals(code))
                .map(one -> subject(audit, one))
                .toList();
    }

    /** The same statements in the audit before, as far as it had them. */
    Optional<SubjectRef> subjectThen(StatementId id) {
        return place.earlier()
                .flatMap(earlier -> editionBefore.flatMap(edition -> {
                    var index = edition.content().statements().stream()
                            .map(Statement::id)
                            .toList()
                            .indexOf(id);
                    return index < 0
                            ? Optional.empty()
                            : Optional.of(new AuditStatement(earlier.audit(), index).asSubject());
                }));
    }

    List<SubjectRef> subjectsThenIn(String code) {
        return asked.statements().values().stream()
                .filter(one -> one.area().code().equals(code))
                .flatMap(one -> subjectThen(one.statement().id()).stream())
                .toList();
    }

    private static SubjectRef subject(AuditId audit, Asked.One one) {
        return new AuditStatement(audit, one.index()).asSubject();
    }

    private SheetStatement statement(Asked.One one, Known known) {
        var id = one.statement().id();
        var words = one.statement().in(Wording.of(place.school().phase()));
        var worded = words.textFor(
                        place.respondent().kind().reader(),
                        place.respondent().language(),
                        place.school().phase())
                .orElseThrow();
        var answer = Optional.ofNullable(own.get(id));
        var draft = Objects.requireNonNullElse(known.drafts().get(id.value()), Draft.NONE);
        var text = draft.field(ReviewDrafts.TEXT);
        var question = NameQuestions.open(
                text, Optional.ofNullable(beside.namesSettled().get(id)));
        var mayRead = seat.writes() || question.isEmpty();
        return new SheetStatement(
                id,
                words.code(),
                one.number(),
                worded.text(),
                words.guidance(),
                words.prompts(),
                words.evidenceKinds(),
                worded.symbol(),
                words.musts(),
                answer.map(AnswerRows.Answer::judgement),
                answer.map(AnswerRows.Answer::musts).orElse(Set.of()),
                answer.map(AnswerRows.Answer::helped).orElse(false),
                mayRead ? text : "",
                draft.version(),
                draft.version() == 0 ? answer.map(AnswerRows.Answer::at) : Optional.of(draft.at()),
                lastTime(one.statement(), known),
                known.evidence().counts().getOrDefault(subject(place.audit().id(), one), 0),
                answer.flatMap(given -> others(id, known.tallies())),
                disagreement(id),
                seat.writes() ? question : Optional.empty(),
                answer.flatMap(AnswerRows.Answer::reason).isPresent(),
                subject(place.audit().id(), one));
    }

    private Optional<Others> others(StatementId id, Tallies tallies) {
        return place.respondent().isSheet()
                ? Optional.of(tallies.forTheSchool(id))
                : tallies.forColleague(place.respondent().id(), id);
    }

    private Optional<SheetStatement.LastTime> lastTime(Statement statement, Known known) {
        return place.earlier()
                .map(earlier -> new SheetStatement.LastTime(
                        earlier.roundName(),
                        earlier.sentAt(),
                        isNew(statement.id()),
                        Optional.ofNullable(last.get(statement.id())).map(AnswerRows.Answer::judgement),
                        labelThen(statement.id()),
                        textThen(statement),
                        subjectThen(statement.id())
                                .map(known.evidence().notes()::get)
                                .filter(Objects::nonNull)
                                .orElse(List.of())));
    }

    /** @throws NotFound where nothing of such an area is asked */
    MergedArea merged(ReviewHead head, String code, Tallies tallies, List<RemarkRows.Row> remarks) {
        var area = asked.byArea().entrySet().stream()
                .filter(candidate -> candidate.getKey().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        var statements = area.getValue().stream()
                .map(one -> mergedStatement(one, tallies, remarks))
                .toList();
        return new MergedArea(
                head,
                code,
                area.getKey().title(),
                statements,
                Math.toIntExact(beside.colleagues().stream()
                        .map(Beside.Colleague::respondent)
                        .distinct()
                        .count()),
                Math.toIntExact(statements.stream()
                        .filter(statement -> statement.disagreement().isOpen())
                        .count()));
    }

    private MergedArea.MergedStatement mergedStatement(Asked.One one, Tallies tallies, List<RemarkRows.Row> remarks) {
        var id = one.statement().id();
        var words = one.statement().in(Wording.of(place.school().phase()));
        var answer = Optional.ofNullable(own.get(id));
        return new MergedArea.MergedStatement(
                id,
                words.code(),
                one.number(),
                words.text(),
                words.musts(),
                answer.map(AnswerRows.Answer::judgement),
                answer.map(given -> tallies.forTheSchool(id)),
                disagreement(id),
                answer.isEmpty() && beside.agreed(id).isPresent(),
                answer.isEmpty() ? List.of() : remarksOn(id, tallies, remarks));
    }

    /** What families wrote stands there only where their answers do. */
    private static List<MergedArea.Remark> remarksOn(StatementId id, Tallies tallies, List<RemarkRows.Row> remarks) {
        return remarks.stream()
                .filter(remark -> remark.statement().equals(id))
                .filter(remark -> !remark.kind().isFamily()
                        || tallies.families(remark.kind(), id).isShown())
                .map(remark -> new MergedArea.Remark(remark.kind(), tallies.nameOf(remark), remark.text()))
                .toList();
    }
}

package uk.alongside.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Wording;

/** Draws a self-review that was sent, for those who read it or moderate it. Asks nobody whether they may. */
@Component
class Readings {

    private final AnswerRows answers;
    private final ModerationRows moderations;
    private final FrameworkReading frameworks;
    private final SheetEvidence evidence;
    private final PersonDirectory people;
    private final ReadingAccess access;

    Readings(
            AnswerRows answers,
            ModerationRows moderations,
            FrameworkReading frameworks,
            SheetEvidence evidence,
            PersonDirectory people,
            ReadingAccess access) {
        this.answers = answers;
        this.moderations = moderations;
        this.frameworks = frameworks;
        this.evidence = evidence;
        this.people = people;
        this.access = access;
    }

    private record Known(Asked asked, Edition edition, Map<StatementId, List<ModerationRows.Row>> moderations) {}

    ReadHead head(Place place) {
        return head(place, known(place));
    }

    ReadArea area(Place place, String code) {
        var known = known(place);
        var area = known.asked().byArea().entrySet().stream()
                .filter(candidate -> candidate.getKey().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        var given = answers.ofTwo(place.audit().id().sheet(), place.earlier().map(earlier -> earlier.audit()
                .sheet()));
        var subjects = area.getValue().stream()
                .map(one -> new AuditStatement(place.audit().id(), one.index()).asSubject())
                .toList();
        var counts = access.mayReadEvidence(place.school())
                ? evidence.behind(subjects, List.of()).counts()
                : SheetEvidence.nothing().counts();
        var names = namesIn(known);
        return new ReadArea(
                head(place, known),
                code,
                area.getKey().title(),
                area.getKey().about(),
                area.getValue().stream()
                        .map(one -> statement(place, one, given, known, counts, names))
                        .toList());
    }

    private Known known(Place place) {
        var edition = frameworks.edition(place.round().edition());
        return new Known(
                Asked.ofTheSheet(edition.content(), place.school().phase()),
                edition,
                access.seesModeration(place.school())
                        ? moderations.of(place.audit().id()).stream()
                                .collect(Collectors.groupingBy(ModerationRows.Row::statement))
                        : Map.of());
    }

    private Map<PersonId, String> namesIn(Known known) {
        var persons = known.moderations().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.by().stream())
                .distinct()
                .toList();
        return persons.isEmpty() ? Map.of() : people.namesOf(persons);
    }

    private ReadHead head(Place place, Known known) {
        var moderates = access.moderates(place.school());
        var mayNot = moderates ? access.mayNotModerate(place) : Optional.<String>empty();
        return new ReadHead(
                place.audit().id(),
                place.project(),
                place.school().projectKey(),
                place.school().projectName(),
                place.school().id(),
                place.school().letter(),
                place.school().name(),
                place.school().phase(),
                place.round().id(),
                place.round().kind(),
                place.round().name(),
                known.edition().title(),
                known.edition().content().scale(),
                place.round().opensOn(),
                place.audit().sent().orElseThrow().at(),
                place.audit().coSent().map(Place.Sent::at),
                moderates && mayNot.isEmpty(),
                mayNot,
                access.speaksFor(place.school()),
                progress(known));
    }

    private static List<AreaProgress> progress(Known known) {
        var areas = new ArrayList<AreaProgress>();
        known.asked().byArea().forEach((area, statements) -> {
            var moderated = statements.stream()
                    .filter(one -> judgementIn(known, one).isPresent())
                    .count();
            areas.add(new AreaProgress(area.code(), area.title(), Math.toIntExact(moderated), statements.size()));
        });
        return areas;
    }

    private static Optional<ModerationRows.Row> judgementIn(Known known, Asked.One one) {
        return known.moderations().getOrDefault(one.statement().id(), List.of()).stream()
                .filter(row -> row.judgement().isPresent())
                .findFirst();
    }

    private static ReadArea.ReadStatement statement(
            Place place,
            Asked.One one,
            AnswerRows.Two given,
            Known known,
            Map<SubjectRef, Integer> evidence,
            Map<PersonId, String> names) {
        var words = one.statement().in(Wording.of(place.school().phase()));
        var answer = Optional.ofNullable(given.own().get(words.id()));
        var subject = new AuditStatement(place.audit().id(), one.index()).asSubject();
        return new ReadArea.ReadStatement(
                words.id(),
                words.code(),
                one.number(),
                words.text(),
                words.musts(),
                answer.map(AnswerRows.Answer::judgement),
                Optional.ofNullable(given.last().get(words.id())).map(AnswerRows.Answer::judgement),
                answer.flatMap(AnswerRows.Answer::reason).isPresent(),
                evidence.getOrDefault(subject, 0),
                judgementIn(known, one)
                        .map(row ->
                                new Moderated(row.judgement().orElseThrow(), row.text(), name(row, names), row.at())),
                known.moderations().getOrDefault(words.id(), List.of()).stream()
                        .filter(row -> row.judgement().isEmpty())
                        .map(row -> new Comment(row.text(), name(row, names), row.at()))
                        .toList(),
                subject);
    }

    private static String name(ModerationRows.Row row, Map<PersonId, String> names) {
        return row.by().map(names::get).orElse("");
    }
}

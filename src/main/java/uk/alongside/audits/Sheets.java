package uk.alongside.audits;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.drafts.Drafts;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.SharingChoices;

/** Reads what a sheet needs and has it drawn. Asks nobody whether they may: the services have. */
@Component
class Sheets {

    private final AnswerRows answers;
    private final BesideRows besides;
    private final RespondentRows respondents;
    private final FrameworkReading frameworks;
    private final SheetEvidence evidence;
    private final Drafts drafts;
    private final SharingChoices sharing;
    private final PersonDirectory people;
    private final Clock clock;

    Sheets(
            AnswerRows answers,
            BesideRows besides,
            RespondentRows respondents,
            FrameworkReading frameworks,
            SheetEvidence evidence,
            Drafts drafts,
            SharingChoices sharing,
            PersonDirectory people,
            Clock clock) {
        this.answers = answers;
        this.besides = besides;
        this.respondents = respondents;
        this.frameworks = frameworks;
        this.evidence = evidence;
        this.drafts = drafts;
        this.sharing = sharing;
        this.people = people;
        this.clock = clock;
    }

    /** Where somebody stands with a sheet, without its statements. */
    ReviewHead head(ReviewAccess.Seated seated) {
        var given = given(seated.place());
        // Where nothing is answered, or nothing but one's own is told of, nothing else could be seen in it.
        var needsBeside = seated.place().respondent().isSheet() && !given.own().isEmpty();
        return head(seated, drawing(seated, given, needsBeside ? beside(seated.place()) : Beside.NOTHING));
    }

    /** One area of a sheet with everything that is read and written there. */
    AreaSheet area(ReviewAccess.Seated seated, String area) {
        var drawn = drawing(seated);
        var drawing = drawn.drawing();
        return drawing.area(
                head(seated, drawn),
                area,
                known(
                        seated.place(),
                        drawn,
                        drawing.subjectsIn(area, seated.place().audit().id()),
                        drawing.subjectsThenIn(area)));
    }

    /** All areas of a sheet, in no more statements than one of them takes. */
    WholeSheet whole(ReviewAccess.Seated seated) {
        var drawn = drawing(seated);
        var drawing = drawn.drawing();
        var head = head(seated, drawn);
        return new WholeSheet(
                head,
                drawing.areas(
                        head,
                        known(
                                seated.place(),
                                drawn,
                                drawing.subjects(seated.place().audit().id()),
                                drawing.subjectsThen())));
    }

    private SheetDrawing.Known known(Place place, Drawn drawn, List<SubjectRef> now, List<SubjectRef> then) {
        return new SheetDrawing.Known(
                drafts.read(ReviewDrafts.NAME, place.respondent().id().value()),
                evidence.behind(now, then),
                new Tallies(drawn.beside(), namesIn(drawn.beside())));
    }

    /** What is asked on this sheet. */
    Asked asked(Place place) {
        return Asked.of(
                frameworks.edition(place.round().edition()).content(),
                place.school().phase(),
                place.respondent().kind().reader(),
                respondents.shareOf(place.respondent()));
    }

    /** One area of the school's sheet with what everybody else answers and wrote. */
    MergedArea merged(ReviewAccess.Seated seated, String area, List<RemarkRows.Row> remarks) {
        var drawn = drawing(seated);
        return drawn.drawing()
                .merged(head(seated, drawn), area, new Tallies(drawn.beside(), namesIn(drawn.beside())), remarks);
    }

    /** Where the evidence of the round before stands behind this statement; empty where it was not asked then. */
    Optional<SubjectRef> before(ReviewAccess.Seated seated, StatementId statement) {
        return drawing(seated).drawing().subjectThen(statement);
    }

    /** What the evidence behind each statement is attached to. */
    static List<SubjectRef> subjects(Place place, Asked asked) {
        return asked.statements().values().stream()
                .map(one -> new AuditStatement(place.audit().id(), one.index()).asSubject())
                .toList();
    }

    /** Names are asked for only where somebody was told that they are seen. */
    private Map<PersonId, String> namesIn(Beside beside) {
        var named = beside.colleagues().stream()
                .filter(colleague -> colleague.told() == ColleaguesSee.ANSWERS_WITH_NAMES
                        && colleague.label().isEmpty())
                .flatMap(colleague -> colleague.person().stream())
                .distinct()
                .toList();
        return named.isEmpty() ? Map.of() : people.namesOf(named);
    }

    private record Drawn(SheetDrawing drawing, Beside beside, Edition edition, Optional<Edition> before) {}

    private Drawn drawing(ReviewAccess.Seated seated) {
        return drawing(seated, given(seated.place()), beside(seated.place()));
    }

    private AnswerRows.Two given(Place place) {
        return answers.ofTwo(place.respondent().id(), place.earlier().map(earlier -> earlier.audit()
                .sheet()));
    }

    private Beside beside(Place place) {
        return place.respondent().isSheet()
                ? besides.of(place.audit().id())
                : besides.ofColleague(place.audit().id(), place.respondent().id());
    }

    private Drawn drawing(ReviewAccess.Seated seated, AnswerRows.Two given, Beside beside) {
        var place = seated.place();
        var edition = frameworks.edition(place.round().edition());
        var before = place.earlier().map(earlier -> frameworks.edition(earlier.edition()));
        var asked = asked(place);
        return new Drawn(
                new SheetDrawing(place, seated.seat(), asked, before, given.own(), given.last(), beside),
                beside,
                edition,
                before);
    }

    private ReviewHead head(ReviewAccess.Seated seated, Drawn drawn) {
        var place = seated.place();
        var names = namesOf(place);
        var shut = place.shutOn(SchoolTime.today(clock));
        return new ReviewHead(
                place.audit().id(),
                place.respondent().id(),
                place.respondent().kind(),
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
                drawn.edition().title(),
                drawn.edition().content().scale(),
                drawn.before()
                        .filter(before -> !sameScale(before, drawn.edition()))
                        .isPresent(),
                place.round().opensOn(),
                place.round().closesOn(),
                place.respondent().told(),
                named(place.audit().sent(), names),
                named(place.audit().coSent(), names),
                place.respondent().finishedAt(),
                shut,
                agreementWaits(place),
                seated.seat().writes() && shut.isEmpty(),
                seated.seat() == Seat.SENCO && shut.isEmpty(),
                seated.seat() == Seat.HEAD
                        && place.isSent()
                        && place.audit().coSent().isEmpty(),
                seated.seat() == Seat.SENCO && place.isSent(),
                drawn.drawing().progress(),
                drawn.drawing().marks(),
                drawn.drawing().minutesLeft(),
                place.audit().revision());
    }

    private static boolean sameScale(Edition before, Edition now) {
        return before.content().scale().levels().stream()
                .map(level -> Map.entry(level.label(), level.points()))
                .toList()
                .equals(now.content().scale().levels().stream()
                        .map(level -> Map.entry(level.label(), level.points()))
                        .toList());
    }

    /** Before its first answer the school accepts the joining agreement. */
    void requireJoined(Place place) {
        if (place.audit().startedAt().isEmpty()) {
            sharing.requireAccepted(place.project(), place.school().id());
        }
    }

    /** Once somebody has answered, it was accepted. */
    private boolean agreementWaits(Place place) {
        return place.audit().startedAt().isEmpty()
                && !sharing.hasAccepted(place.project(), place.school().id());
    }

    private Map<PersonId, String> namesOf(Place place) {
        var persons = Stream.of(place.audit().sent(), place.audit().coSent())
                .flatMap(Optional::stream)
                .flatMap(sent -> sent.by().stream())
                .distinct()
                .toList();
        return persons.isEmpty() ? Map.of() : people.namesOf(persons);
    }

    private static Optional<ReviewHead.Named> named(Optional<Place.Sent> sent, Map<PersonId, String> names) {
        return sent.map(done ->
                new ReviewHead.Named(done.at(), done.by().map(names::get).orElse("")));
    }
}

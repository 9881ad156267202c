package uk.alongside.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.schools.NewSchool;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolDirectory;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * Which schools take part in a project, from when to when, and which of them have accepted the joining agreement.
 *
 * <p>Its lead lets a school join late and withdraw, with the day and the reason, and can undo either until the day is over.
 * What was recorded about a school stays when it leaves.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SchoolsTakingPart {

    static final String JOINED = "let the school join";
    static final String WITHDREW = "let the school withdraw";

    private static final Role[] WHO_READ = {Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR, Role.QA_LEAD, Role.EVALUATOR
    };
    private static final int LONGEST_REASON = 400;
    private static final int MOST_SCHOOLS = ProjectPart.SCHOOLS.mostRows();

    private final SchoolDatesRows rows;
    private final ProjectRecords projects;
    private final ProjectAccess access;
    private final AgreementTexts texts;
    private final SchoolDirectory register;
    private final PersonDirectory people;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchoolsTakingPart(
            SchoolDatesRows rows,
            ProjectRecords projects,
            ProjectAccess access,
            AgreementTexts texts,
            SchoolDirectory register,
            PersonDirectory people,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.projects = projects;
        this.access = access;
        this.texts = texts;
        this.register = register;
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The project's schools in numbers. */
    @Transactional(readOnly = true)
    public SchoolsSummary summary(ProjectId project) {
        requireReader(project);
        var counts = rows.counts(project, texts.current().version(), SchoolTime.today(clock));
        return new SchoolsSummary(
                counts.all(),
                counts.takingPart(),
                counts.accepted(),
                access.in(project).has(Role.PROJECT_LEAD));
    }

    /** The project's schools in the order of their letters. */
    @Transactional(readOnly = true)
    public List<SchoolLine> lines(ProjectId project, SchoolsShown shown, Pageable page) {
        requireReader(project);
        var version = texts.current().version();
        var found = rows.lines(project, shown, version, SchoolTime.today(clock), page.getOffset(), page.getPageSize());
        var names = people.namesOf(found.stream()
                .flatMap(line -> line.acceptance().stream())
                .map(JoiningRows.AcceptanceRow::by)
                .distinct()
                .toList());
        return found.stream().map(row -> line(row, version, names)).toList();
    }

    private SchoolLine line(SchoolDatesRows.LineRow row, int version, Map<PersonId, String> names) {
        return new SchoolLine(
                row.id(),
                row.letter(),
                row.name(),
                row.phase(),
                row.acceptance()
                        .map(accepted -> new Acceptance(
                                accepted.version(),
                                accepted.by(),
                                names.getOrDefault(accepted.by(), "Somebody"),
                                accepted.at())),
                row.acceptance()
                        .filter(accepted -> accepted.version() >= version)
                        .isPresent(),
                row.everAccepted() && row.acceptance().isEmpty(),
                row.firstDay(),
                row.lastDay(),
                row.reason(),
                row.datesRecordedAt()
                        .filter(this::isOfToday)
                        .map(at -> row.lastDay().isPresent() ? SchoolLine.Undo.WITHDRAWAL : SchoolLine.Undo.JOINING));
    }

    /** Puts on record that a school leaves the project after a day. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void withdraw(ProjectId project, SchoolId school, LocalDate lastDay, String reason) {
        var known = requireLead(project);
        if (!rows.lock(project, school)) {
            throw new NotFound();
        }
        var words = reason(reason);
        var before = standing(rows.datesOf(project, school));
        if (before.flatMap(row -> row.dates().lastDay()).isPresent()) {
            throw new RuleBroken("It is on record already that this school withdraws.");
        }
        var firstDay = before.flatMap(row -> row.dates().firstDay());
        if (lastDay.isBefore(firstDay.orElse(known.startsOn()))) {
            throw new RuleBroken("The last day cannot be before the first.", "lastDay");
        }
        var at = now(before);
        rows.supersede(project, school, at);
        rows.add(project, school, firstDay, Optional.of(lastDay), words, new Recorded(at, Optional.empty()));
        record(WITHDREW, project, school, "last day " + lastDay);
        events.publishEvent(new SchoolWithdrew(project, school, lastDay));
    }

    /** Lets a school join a project that has begun, under the next letter. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SchoolId join(ProjectId project, LateSchool late) {
        var known = requireLead(project);
        rows.lock(project);
        var words = reason(late.reason());
        if (late.firstDay().isBefore(known.startsOn())) {
            throw new RuleBroken("The first day cannot be before the project begins.", "firstDay");
        }
        var schools = projects.schoolsOf(project);
        if (schools.size() >= MOST_SCHOOLS) {
            throw new RuleBroken("A project has at most %,d schools.".formatted(MOST_SCHOOLS));
        }
        var newcomer = newcomer(known, late, schools);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.addSchool(project, newcomer.id(), nextLetter(schools), newcomer.name(), newcomer.phase(), newcomer.urn());
        rows.add(
                project,
                newcomer.id(),
                Optional.of(late.firstDay()),
                Optional.empty(),
                words,
                new Recorded(at, Optional.empty()));
        record(JOINED, project, newcomer.id(), "first day " + late.firstDay());
        events.publishEvent(new SchoolJoined(project, newcomer.id(), late.firstDay()));
        return newcomer.id();
    }

    /** Undoes what was recorded today about when a school takes part. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void undo(ProjectId project, SchoolId school) {
        requireLead(project);
        if (!rows.lock(project, school)) {
            throw new NotFound();
        }
        var recorded = rows.datesOf(project, school);
        var last = standing(recorded)
                .filter(row -> isOfToday(row.dates().recorded().at()))
                .orElseThrow(() -> new RuleBroken("This can be undone only on the day on which it was recorded."));
        var before = recorded.stream()
                .filter(row -> row.dates()
                        .recorded()
                        .supersededAt()
                        .equals(Optional.of(last.dates().recorded().at())))
                .findFirst();
        if (last.dates().lastDay().isPresent()) {
            undoWithdrawal(project, school, last, before);
        } else {
            undoJoining(project, school);
        }
    }

    private void undoWithdrawal(
            ProjectId project,
            SchoolId school,
            SchoolDatesRows.DatesRow last,
            Optional<SchoolDatesRows.DatesRow> before) {
        var at = now(Optional.of(last));
        rows.supersede(project, school, at);
        before.ifPresent(row -> rows.add(
                project,
                school,
                row.dates().firstDay(),
                row.dates().lastDay(),
                row.reason(),
                new Recorded(at, Optional.empty())));
        record("undid the withdrawal of the school", project, school, "");
        events.publishEvent(new SchoolStays(project, school));
    }

    private void undoJoining(ProjectId project, SchoolId school) {
        try {
            rows.removeSchool(project, school);
        } catch (DataIntegrityViolationException somethingRefersToIt) {
            throw new RuleBroken("People or figures of this school are on record already, so its joining stays. If it"
                    + " leaves again, let it withdraw.");
        }
        record("undid the joining of the school", project, school, "");
    }

    private record Newcomer(SchoolId id, String name, Phase phase, String urn) {}

    private Newcomer newcomer(Project project, LateSchool late, List<ProjectRecords.SchoolRow> schools) {
        return switch (project.schoolsAre()) {
            case ANONYMOUS ->
                throw new RuleBroken("The schools of this project are anonymous and stay those that they are.");
            case REAL -> fromRegister(late, schools);
            case INVENTED -> invented(late);
        };
    }

    private Newcomer fromRegister(LateSchool late, List<ProjectRecords.SchoolRow> schools) {
        var id = late.registered()
                .orElseThrow(() -> new RuleBroken("Choose the school from the register.", "registered"));
        if (schools.stream().anyMatch(row -> row.id().equals(id))) {
            throw new RuleBroken("This school is in the project already.", "registered");
        }
        var school = Optional.ofNullable(register.byIds(List.of(id)).get(id)).orElseThrow(NotFound::new);
        return new Newcomer(id, school.name(), school.phase(), school.urn().orElse(""));
    }

    private Newcomer invented(LateSchool late) {
        var phase = late.phase().orElseThrow(() -> new RuleBroken("Choose the phase of the school.", "phase"));
        var school = new NewSchool(late.name().strip(), phase, Optional.empty());
        var id = ActingAs.system("schools joining")
                .call(() -> register.register(List.of(school)))
                .getFirst();
        return new Newcomer(id, school.name(), phase, "");
    }

    /** After the highest, so that no letter is given twice. */
    private static String nextLetter(List<ProjectRecords.SchoolRow> schools) {
        var taken =
                schools.stream().map(ProjectRecords.SchoolRow::letter).collect(Collectors.toCollection(HashSet::new));
        int place = schools.size();
        while (taken.contains(Letters.at(place))) {
            place++;
        }
        return Letters.at(place);
    }

    private static Optional<SchoolDatesRows.DatesRow> standing(List<SchoolDatesRows.DatesRow> recorded) {
        return recorded.stream()
                .filter(row -> row.dates().recorded().supersededAt().isEmpty())
                .findFirst();
    }

    private static String reason(String text) {
        var words = text.strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST_REASON) {
            throw new RuleBroken(
                    "Say in a sentence why, in at most %d characters.".formatted(LONGEST_REASON), "reason");
        }
        return words;
    }

    private boolean isOfToday(Instant at) {
        return SchoolTime.dayOf(at).equals(SchoolTime.today(clock));
    }

    private Instant now(Optional<SchoolDatesRows.DatesRow> before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before.map(row -> row.dates().recorded().at())
                .filter(last -> !last.isBefore(now))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }

    private void record(String what, ProjectId project, SchoolId school, String detail) {
        trail.record(what, school.asSubject(), project.asSubject(), school.asSubject(), detail);
    }

    private void requireReader(ProjectId project) {
        if (!access.in(project).has(WHO_READ)) {
            throw new NotFound();
        }
    }

    private Project requireLead(ProjectId project) {
        if (!access.in(project).has(Role.PROJECT_LEAD)) {
            throw new NotFound();
        }
        return projects.byId(project).orElseThrow(NotFound::new);
    }
}

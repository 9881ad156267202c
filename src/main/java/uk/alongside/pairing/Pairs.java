package uk.alongside.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * The pairs of a project: the list, the page that the people of a pair share, and what its lead decides about it.
 *
 * <p>Nobody but the lead learns here what a school's part in its pair is, and not even the lead does on these pages.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Pairs {

    private final PairRows rows;
    private final PairAnswerRows answers;
    private final PairAccess access;
    private final PairAttention attention;
    private final PairChanging changing;
    private final PairHistory history;
    private final PairMail mail;
    private final CoachRoles coachRoles;
    private final PairReplacements replacements;
    private final PairPageDrawing drawing;
    private final ProjectAccess projectAccess;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Pairs(
            PairRows rows,
            PairAnswerRows answers,
            PairAccess access,
            PairAttention attention,
            PairChanging changing,
            PairHistory history,
            PairMail mail,
            CoachRoles coachRoles,
            PairReplacements replacements,
            PairPageDrawing drawing,
            ProjectAccess projectAccess,
            PersonDirectory people,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.access = access;
        this.attention = attention;
        this.changing = changing;
        this.history = history;
        this.mail = mail;
        this.coachRoles = coachRoles;
        this.replacements = replacements;
        this.drawing = drawing;
        this.projectAccess = projectAccess;
        this.people = people;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** The pairs that the person at the keyboard may see, open ones first, in the order of their schools' names. */
    @Transactional(readOnly = true)
    public List<PairLine> of(String projectKey) {
        var project = projectAccess.require(projectKey).id();
        access.requireTakingPart(project);
        var all = rows.of(project);
        var seats = access.seats(all);
        var seen = access.named(
                project,
                all.stream()
                        .filter(pair -> Optional.ofNullable(seats.get(pair.id()))
                                .filter(PairAccess.Seat::reads)
                                .isPresent())
                        .toList());
        var leads = seats.values().stream().anyMatch(PairAccess.Seat::leads);
        var look = leads ? attention.of(seen) : Map.<PairingId, List<PairAttention.Found>>of();
        var names = people.namesOf(seen.stream().map(Pair::coach).collect(Collectors.toSet()));
        return seen.stream()
                .map(pair -> line(pair, names, look))
                .sorted(Comparator.comparing((PairLine line) -> !line.state().isOpen())
                        .thenComparing(PairLine::names)
                        .thenComparing(line -> line.id().value()))
                .toList();
    }

    private static PairLine line(
            Pair pair, Map<PersonId, String> names, Map<PairingId, List<PairAttention.Found>> look) {
        return new PairLine(
                pair.id(),
                pair.schools(),
                names.getOrDefault(pair.coach(), ""),
                pair.state(),
                pair.since(),
                look.getOrDefault(pair.id(), List.of()).stream()
                        .map(PairAttention.Found::sentence)
                        .toList());
    }

    /** The pair's page. */
    @Transactional(readOnly = true)
    public PairPage page(String projectKey, PairingId id) {
        var found = rows.find(id)
                .filter(pair -> pair.projectKey().equals(projectKey))
                .orElseThrow(NotFound::new);
        var seat = access.requireReading(found);
        var pair = access.named(found.project(), List.of(found)).getFirst();
        var answered = answers.standing(id);
        var look = seat.leads() ? attention.of(List.of(pair)) : Map.<PairingId, List<PairAttention.Found>>of();
        var told = history.of(pair, seat);
        return new PairPage(
                line(pair, told.names(), look),
                pair.confirmedOn(),
                pair.beginsOn(),
                pair.endedOn(),
                pair.schools().equals(found.schools()) ? pair.sharedReasons() : "",
                drawing.shows(pair, seat),
                told.happened(),
                pair.offered(),
                PairAnswers.waiting(pair, answered).stream()
                        .filter(seat.answersFor()::contains)
                        .collect(Collectors.toSet()),
                seat.leads(),
                seat.leads() ? PairPageDrawing.answers(pair, answered, told.names()) : List.of(),
                seat.leads() ? pair.wentWell() : Optional.empty(),
                pair.revision());
    }

    /** With whom the lead could go on. */
    @Transactional(readOnly = true)
    public PairChoices choices(PairingId id) {
        return replacements.choices(requireLed(id));
    }

    /** From this day on neither school is shown anything new of the other, until it goes on. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange pause(PairingId id, int revision, LocalDate day, String reason) {
        return change(id, revision, reason, pair -> {
            if (pair.state() != PairState.AGREED) {
                return new PairChange.Refused(List.of("Only a pair that is agreed can be paused."));
            }
            if (pair.beginsOn().isAfter(today())) {
                return new PairChange.Refused(List.of("This pair has not begun: it begins on %s. It can be ended."
                        .formatted(Days.inWords(pair.beginsOn()))));
            }
            notAhead(day, pair.beginsOn());
            rows.become(id, PairState.PAUSED);
            changing.happened(pair, PairEventKind.PAUSED, day, Optional.empty(), reason.strip(), clock.instant());
            record("paused a pair", pair, day);
            mail.paused(again(id), day);
            return new PairChange.Done();
        });
    }

    /** The pair goes on. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange resume(PairingId id, int revision, LocalDate day, String reason) {
        return change(id, revision, reason, pair -> {
            if (pair.state() != PairState.PAUSED) {
                return new PairChange.Refused(List.of("This pair is not paused."));
            }
            notAhead(day, pair.since());
            rows.become(id, PairState.AGREED);
            changing.happened(pair, PairEventKind.RESUMED, day, Optional.empty(), reason.strip(), clock.instant());
            record("let a pair go on", pair, day);
            mail.resumed(again(id), day);
            return new PairChange.Done();
        });
    }

    /**
     * Ends a pair.
     *
     * @param lastDay today or earlier
     * @param wentWell whether the two might be put together again; empty where that cannot be said
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange end(PairingId id, int revision, LocalDate lastDay, String reason, Optional<Boolean> wentWell) {
        return change(id, revision, reason, pair -> {
            var began = rows.lastBeginning(id);
            notAhead(lastDay, began.isAfter(today()) ? today() : began);
            changing.end(pair, lastDay, reason.strip(), wentWell, clock.instant());
            record("ended a pair", pair, lastDay);
            return new PairChange.Done();
        });
    }

    /** Another coach, who is asked first; the conflict check is made now. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange changeCoach(PairingId id, int revision, PersonId coach, LocalDate day, String reason) {
        return change(id, revision, reason, pair -> {
            if (coach.equals(pair.coach())) {
                return new PairChange.Refused(List.of("This is the coach already."));
            }
            notAhead(day, pair.coachSince().isAfter(today()) ? today() : pair.coachSince());
            var refused = replacements.refused(pair, coach);
            if (!refused.isEmpty()) {
                return new PairChange.Refused(refused);
            }
            var shared = replacements.reasons(pair, coach);
            changing.changeCoach(pair, coach, day, reason.strip(), Optional.of(shared), clock.instant());
            record("changed the coach of a pair", pair, day);
            return new PairChange.Done();
        });
    }

    /** Another school in the place of one; all are asked anew, because it is another pair. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange changeSchool(
            PairingId id, int revision, SchoolId leaves, SchoolId comes, LocalDate day, String reason) {
        return change(id, revision, reason, pair -> {
            if (!pair.has(leaves)) {
                throw new NotFound();
            }
            notAhead(day, rows.lastBeginning(id).isAfter(today()) ? today() : rows.lastBeginning(id));
            var taken = rows.openPairOf(pair.project(), comes);
            if (taken.isPresent()) {
                return new PairChange.Refused(List.of("This school is in an open pair already: %s."
                        .formatted(taken.flatMap(rows::find).map(Pair::names).orElse(""))));
            }
            var refused = replacements.refused(pair, leaves, comes);
            if (!refused.isEmpty()) {
                return new PairChange.Refused(refused);
            }
            rows.reasons(id, replacements.reasons(pair, leaves, comes));
            putInPlace(pair, leaves, comes, day, reason.strip());
            record("changed a school of a pair", pair, day);
            return new PairChange.Done();
        });
    }

    private void putInPlace(Pair pair, SchoolId leaves, SchoolId comes, LocalDate day, String reason) {
        var now = clock.instant();
        var from = day.isBefore(pair.beginsOn()) ? pair.beginsOn() : day;
        mail.left(pair, leaves, from.minusDays(1));
        coachRoles.end(pair.project(), pair.coach(), Set.of(leaves), from.minusDays(1));
        rows.changeSchool(pair, leaves, comes, from);
        rows.become(pair.id(), PairState.OFFERED);
        answers.supersede(pair.id(), pair.parties(), now);
        answers.checked(
                List.of(new PairAnswerRows.Check(pair.id(), pair.coach(), comes, true, today(), Optional.empty())),
                currentUser.ifPerson(),
                now);
        changing.happened(
                pair, PairEventKind.SCHOOL_CHANGED, from, Optional.of(new PairParty.OfSchool(comes)), reason, now);
        changing.happened(pair, PairEventKind.OFFERED, today(), Optional.empty(), "", now);
        var after = again(pair.id());
        mail.offeredTo(after, after.parties());
    }

    /** What the schools and the coach read about why they are together. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange changeReasons(PairingId id, int revision, String shared) {
        if (shared.length() > Confirming.LONGEST_REASONS) {
            throw new RuleBroken(
                    "The reasons are at most %,d characters long.".formatted(Confirming.LONGEST_REASONS), "reasons");
        }
        return change(id, revision, "-", pair -> {
            rows.reasons(id, shared.strip());
            changing.happened(pair, PairEventKind.REASONS_CHANGED, today(), Optional.empty(), "", clock.instant());
            record("changed the shared reasons of a pair", pair, today());
            return new PairChange.Done();
        });
    }

    /**
     * Records a conflict check that was made elsewhere, on an earlier day.
     *
     * @param reason why it is recorded now
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange recordCheck(PairingId id, int revision, LocalDate checkedOn, String reason) {
        return change(id, revision, reason, pair -> {
            PairAnswers.requireLikely(checkedOn, pair, today());
            var now = clock.instant();
            answers.checked(
                    pair.schoolIds().stream()
                            .map(school -> new PairAnswerRows.Check(
                                    id, pair.coach(), school, true, checkedOn, Optional.of(reason.strip())))
                            .toList(),
                    currentUser.ifPerson(),
                    now);
            rows.touch(id);
            changing.happened(
                    pair,
                    PairEventKind.CHECKED,
                    checkedOn,
                    Optional.of(new PairParty.OfCoach(pair.coach())),
                    reason.strip(),
                    now);
            record("recorded a conflict check", pair, checkedOn);
            return new PairChange.Done();
        });
    }

    private interface Change {
        PairChange make(Pair pair);
    }

    private PairChange change(PairingId id, int revision, String reason, Change change) {
        requireLed(id);
        if (reason.isBlank()) {
            throw new RuleBroken("Say in a sentence why.", "reason");
        }
        if (reason.length() > PairAnswers.LONGEST_REASON) {
            throw new RuleBroken("At most %d characters.".formatted(PairAnswers.LONGEST_REASON), "reason");
        }
        rows.lock(id);
        var pair = again(id);
        if (pair.revision() != revision) {
            return new PairChange.SomebodyElse();
        }
        return pair.state().isOpen()
                ? change.make(pair)
                : new PairChange.Refused(List.of("This pair is not open any more."));
    }

    private void notAhead(LocalDate day, LocalDate earliest) {
        if (day.isAfter(today())) {
            throw new RuleBroken("Choose today or an earlier day.", "day");
        }
        if (day.isBefore(earliest)) {
            throw new RuleBroken(
                    "Choose %s or a later day: the pair was another one before.".formatted(Days.inWords(earliest)),
                    "day");
        }
    }

    private void record(String what, Pair pair, LocalDate day) {
        trail.record(what, pair.id().asSubject(), pair.project().asSubject(), "on " + day);
    }

    private Pair requireLed(PairingId id) {
        var pair = again(id);
        access.requireLead(pair.project());
        return pair;
    }

    private Pair again(PairingId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }
}

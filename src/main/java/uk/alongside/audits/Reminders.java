package uk.alongside.audits;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/** Whom a project still waits for in a round, and its lead's kind reminder to them. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Reminders {

    /** So many school days a school is left in peace. */
    public static final int SCHOOL_DAYS_BETWEEN = 3;

    private final RoundRows rounds;
    private final ReviewPlaces places;
    private final ReminderRows reminders;
    private final ReviewMail mail;
    private final RolesAtSchool roles;
    private final FrameworkReading frameworks;
    private final ProjectAccess access;
    private final Trail trail;
    private final Clock clock;

    Reminders(
            RoundRows rounds,
            ReviewPlaces places,
            ReminderRows reminders,
            ReviewMail mail,
            RolesAtSchool roles,
            FrameworkReading frameworks,
            ProjectAccess access,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.places = places;
        this.reminders = reminders;
        this.mail = mail;
        this.roles = roles;
        this.frameworks = frameworks;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** The schools of a round that have not sent theirs, in the order of their letters; none once it is closed. */
    @Transactional(readOnly = true)
    public List<SchoolWaitedFor> waitedFor(RoundId id) {
        return waitedFor(requireLed(id)).schools();
    }

    /**
     * Reminds schools that have not sent theirs.
     *
     * @param which these, and no other
     * @param evenIfRecent also those that were reminded within the last three school days
     * @return how many schools
     */
    public int remind(RoundId id, Set<AuditId> which, boolean evenIfRecent) {
        var round = requireLed(id);
        if (round.opensOn().isAfter(SchoolTime.today(clock))) {
            throw new RuleBroken("This round is not open yet, so there is nothing to remind of.");
        }
        var waiting = waitedFor(round);
        var chosen = waiting.schools().stream()
                .filter(school -> which.contains(school.audit()))
                .filter(school -> school.isNext() || evenIfRecent && school.canBeReached())
                .map(SchoolWaitedFor::audit)
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        return trail.bulk(
                round.project().asSubject(),
                "reminded schools of their self-reviews",
                chosen.size() == 1 ? "1 school" : chosen.size() + " schools",
                () -> {
                    reminders.add(chosen, now);
                    mail.remind(
                            waiting.places().stream()
                                    .filter(place ->
                                            chosen.contains(place.audit().id()))
                                    .toList(),
                            waiting.held(),
                            now);
                    return chosen.size();
                });
    }

    private record Waiting(
            List<SchoolWaitedFor> schools, List<Place> places, Map<SchoolId, List<Participation>> held) {}

    private Waiting waitedFor(RoundRows.RoundRow round) {
        if (round.closedAt().isPresent()) {
            return new Waiting(List.of(), List.of(), Map.of());
        }
        var unsent = places.progressIn(round.id()).stream()
                .filter(one -> !one.place().isSent())
                .toList();
        var edition = frameworks.edition(round.edition());
        var last = reminders.lastIn(round.id());
        var held = roles.today(round.project());
        return new Waiting(
                unsent.stream()
                        .map(one -> line(
                                one,
                                edition,
                                Optional.ofNullable(last.get(one.place().audit().id())),
                                held))
                        .toList(),
                unsent.stream().map(ReviewPlaces.Progress::place).toList(),
                held);
    }

    private SchoolWaitedFor line(
            ReviewPlaces.Progress one,
            Edition edition,
            Optional<Instant> last,
            Map<SchoolId, List<Participation>> held) {
        var school = one.place().school();
        return new SchoolWaitedFor(
                one.place().audit().id(),
                school.letter(),
                school.name(),
                one.place().audit().startedAt().isPresent(),
                one.answered(),
                Asked.ofTheSheet(edition.content(), school.phase()).statements().size(),
                last,
                last.filter(this::isRecent).isPresent(),
                speaksForIt(held.getOrDefault(school.id(), List.of())));
    }

    private static boolean speaksForIt(Collection<Participation> held) {
        return held.stream().anyMatch(Reminders::isRemindedAs);
    }

    /** Whether a reminder goes to whoever holds this role for a school. */
    static boolean isRemindedAs(Participation held) {
        return held.role() == Role.SENCO || held.role() == Role.HEAD;
    }

    private boolean isRecent(Instant at) {
        return SchoolTime.dayOf(at)
                        .datesUntil(SchoolTime.today(clock).plusDays(1))
                        .skip(1)
                        .filter(Reminders::isSchoolDay)
                        .count()
                < SCHOOL_DAYS_BETWEEN;
    }

    private static boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private RoundRows.RoundRow requireLed(RoundId id) {
        var round = rounds.find(id).orElseThrow(NotFound::new);
        if (!access.in(round.project()).has(Role.PROJECT_LEAD)) {
            throw new NotFound();
        }
        return round;
    }
}

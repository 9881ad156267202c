package uk.alongside.pairing.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.PairingId;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.schools.RegisterFacts;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * Whether the days of a project's pairing run in order and its facts fit together, and the days on which its schools came in,
 * which the lead records.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class PairingQuality {

    /** A day that is recorded later than this many days after it needs a reason. */
    static final int LATE_AFTER_DAYS = 14;

    public static final int LONGEST_REASON = 500;

    private static final Role[] WHO_READ = {Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR};

    private final QualityRows rows;
    private final ProjectAccess access;
    private final ProjectDirectory directory;
    private final RolesAtSchool roles;
    private final RegisterFacts register;
    private final PersonDirectory people;
    private final ObjectProvider<FirstVisits> visits;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    PairingQuality(
            QualityRows rows,
            ProjectAccess access,
            ProjectDirectory directory,
            RolesAtSchool roles,
            RegisterFacts register,
            PersonDirectory people,
            ObjectProvider<FirstVisits> visits,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.directory = directory;
        this.roles = roles;
        this.register = register;
        this.people = people;
        this.visits = visits;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** What breaks a rule, and what was recorded late. What coaches declared is for the lead alone. */
    @Transactional(readOnly = true)
    public QualityFindings findings(String projectKey) {
        var project = access.require(projectKey, WHO_READ);
        return QualityRules.of(facts(project));
    }

    private QualityFacts facts(Project project) {
        var today = SchoolTime.today(clock);
        var declared = access.in(project.id()).has(Role.PROJECT_LEAD)
                ? rows.declared(project.id())
                : List.<QualityFacts.Declared>of();
        var schools = directory.schoolsOf(project.id());
        var trusts = declared.stream().anyMatch(one -> one.trust().isPresent())
                ? register.of(schools.stream().map(ProjectSchool::id).toList())
                : Map.<SchoolId, RegisterFacts.Facts>of();
        var pairs = rows.pairs(project.id());
        var coaching = coaching(project);
        var known = new HashSet<>(coaching.keySet());
        pairs.forEach(pair -> pair.coaches().forEach(coach -> known.add(coach.person())));
        return new QualityFacts(
                today,
                schools.stream()
                        .map(school -> new QualityFacts.School(
                                school.id(),
                                school.name(),
                                school.takingPart().withdrewBefore(today),
                                Optional.ofNullable(trusts.get(school.id())).flatMap(RegisterFacts.Facts::trust)))
                        .toList(),
                rows.steps(project.id()),
                pairs,
                rows.answers(project.id()),
                rows.checks(project.id()),
                declared,
                coaching,
                rows.capacities(project.id()),
                people.namesOf(known),
                firstVisits(project));
    }

    private Map<PersonId, Set<SchoolId>> coaching(Project project) {
        var coaching = new HashMap<PersonId, Set<SchoolId>>();
        roles.coachesToday(project.id()).forEach(coach -> coaching.put(coach, new HashSet<>()));
        roles.today(project.id()).forEach((school, held) -> held.stream()
                .filter(role -> role.role() == Role.COACH)
                .forEach(role -> coaching.computeIfAbsent(role.person(), _ -> new HashSet<>())
                        .add(school)));
        return coaching;
    }

    private Map<PairingId, Map<SchoolId, LocalDate>> firstVisits(Project project) {
        return visits.orderedStream()
                .flatMap(known -> known.of(project.id()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The days of every school, in the order of their letters. */
    @Transactional(readOnly = true)
    public List<SchoolDays> days(String projectKey) {
        var project = access.require(projectKey, WHO_READ);
        var days = new HashMap<SchoolId, Map<SchoolStep, LocalDate>>();
        rows.steps(project.id())
                .forEach(step -> days.computeIfAbsent(step.school(), _ -> new EnumMap<>(SchoolStep.class))
                        .put(step.step(), step.on()));
        var allocated = rows.allocations(project.id());
        return directory.schoolsOf(project.id()).stream()
                .map(school -> new SchoolDays(
                        school.id(),
                        school.letter(),
                        school.name(),
                        days.getOrDefault(school.id(), Map.of()),
                        Optional.ofNullable(allocated.get(school.id()))))
                .toList();
    }

    /**
     * Records the days of one school. A step without a day is taken away.
     *
     * @param before what the lead had before them
     * @param lateReason why a day is recorded long after it; needed where one is
     */
    public void record(String projectKey, SchoolDays before, Map<SchoolStep, LocalDate> days, String lateReason) {
        var project = access.require(projectKey, Role.PROJECT_LEAD);
        if (directory.schoolsOf(project.id()).stream()
                .noneMatch(school -> school.id().equals(before.school()))) {
            throw new NotFound();
        }
        if (!before.days().equals(rows.stepsOf(project.id(), before.school()))) {
            throw changedMeanwhile();
        }
        var changed = new ArrayList<String>();
        for (var step : SchoolStep.values()) {
            var had = Optional.ofNullable(before.days().get(step));
            var has = Optional.ofNullable(days.get(step));
            if (!had.equals(has)) {
                write(project, before.school(), step, had, has, lateReason.strip());
                changed.add(step.words() + " " + has.map(LocalDate::toString).orElse("taken away"));
            }
        }
        if (!changed.isEmpty()) {
            trail.record(
                    "recorded the days of a school",
                    project.id().asSubject(),
                    project.id().asSubject(),
                    "school %s: %s".formatted(before.letter(), String.join(", ", changed)));
        }
    }

    private void write(
            Project project,
            SchoolId school,
            SchoolStep step,
            Optional<LocalDate> had,
            Optional<LocalDate> has,
            String lateReason) {
        var today = SchoolTime.today(clock);
        has.ifPresent(day -> requireSense(step, day, today, lateReason));
        var written = has.isPresent()
                ? rows.write(
                        new QualityRows.NewStep(
                                project.id(),
                                school,
                                step,
                                has.get(),
                                isLate(has.get(), today) ? lateReason : null,
                                currentUser.ifPerson().orElse(null),
                                clock.instant()),
                        had)
                : had.filter(day -> rows.delete(project.id(), school, step, day))
                        .isPresent();
        if (!written) {
            throw changedMeanwhile();
        }
    }

    private static boolean isLate(LocalDate day, LocalDate today) {
        return day.plusDays(LATE_AFTER_DAYS).isBefore(today);
    }

    private static void requireSense(SchoolStep step, LocalDate day, LocalDate today, String lateReason) {
        if (day.isAfter(today)) {
            throw new RuleBroken(
                    "This day has not come yet. Choose %s or an earlier day.".formatted(Days.inWords(today)),
                    step.name());
        }
        if (isLate(day, today) && lateReason.isEmpty()) {
            throw new RuleBroken(
                    "%s lies more than two weeks back. Say why it is recorded only now.".formatted(Days.inWords(day)),
                    "lateReason");
        }
        if (lateReason.length() > LONGEST_REASON) {
            throw new RuleBroken("Write at most %d characters.".formatted(LONGEST_REASON), "lateReason");
        }
    }

    private static RuleBroken changedMeanwhile() {
        return new RuleBroken(
                "Somebody else changed the days of this school meanwhile. Look at them and enter yours again.",
                "lateReason");
    }
}

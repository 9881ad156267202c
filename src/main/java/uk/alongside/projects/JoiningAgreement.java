package uk.alongside.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * The agreement with which a school joins a project, and its choice of what others see: the head's to accept, to change and
 * to take back, at once and whenever they like.
 *
 * <p>What was decided stays on record. Whoever works with the school may read it. Decisions read what is committed: one that
 * had to wait for another sees what that one decided.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class JoiningAgreement {

    static final String ACCEPTED = "accepted the joining agreement";
    static final String TOOK_BACK = "took the joining agreement back";
    static final String CHOSE = "chose what others see of the school";

    private static final Role[] WHO_READ_ALL = {
        Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR, Role.QA_LEAD, Role.EVALUATOR
    };
    private static final Role[] WHO_READ_THEIRS = {Role.COACH, Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF};

    private final JoiningRows rows;
    private final AgreementTexts texts;
    private final ProjectRecords projects;
    private final ProjectAccess access;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    JoiningAgreement(
            JoiningRows rows,
            AgreementTexts texts,
            ProjectRecords projects,
            ProjectAccess access,
            PersonDirectory people,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.projects = projects;
        this.access = access;
        this.people = people;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where a school stands with the agreement, and what it shares. */
    @Transactional(readOnly = true)
    public SchoolJoining of(ProjectId project, SchoolId school) {
        var roles = access.in(project);
        if (!roles.has(WHO_READ_ALL) && !roles.schoolsAs(WHO_READ_THEIRS).contains(school)) {
            throw new NotFound();
        }
        return read(project, school, roles.schoolsAs(Role.HEAD).contains(school));
    }

    /**
     * Accepts the agreement for a school, with what it shares from then on.
     *
     * @param version the text that the head has read
     * @param revision what the head had before them; see {@link SchoolJoining#revision}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public JoiningDecision accept(ProjectId project, SchoolId school, int version, Sharing sharing, int revision) {
        var head = requireHead(project, school);
        requireKnownSchools(project);
        if (version != texts.current().version() || !rows.goOnFrom(project, school, revision)) {
            var now = read(project, school, true);
            return now.isAccepted() && now.chosen() && now.sharing().equals(sharing)
                    ? new JoiningDecision.Made(now)
                    : new JoiningDecision.ChangedMeanwhile(now);
        }
        var before = read(project, school, true);
        var at = momentAfter(before);
        if (!before.isAccepted()) {
            rows.accept(project, school, version, head, at);
            record(ACCEPTED, project, school, "version " + version);
        }
        choose(before, project, sharing, head, at);
        return new JoiningDecision.Made(read(project, school, true));
    }

    /** Changes what a school shares; it has accepted the agreement before. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public JoiningDecision choose(ProjectId project, SchoolId school, Sharing sharing, int revision) {
        var head = requireHead(project, school);
        if (!rows.goOnFrom(project, school, revision)) {
            var now = read(project, school, true);
            return now.chosen() && now.sharing().equals(sharing)
                    ? new JoiningDecision.Made(now)
                    : new JoiningDecision.ChangedMeanwhile(now);
        }
        var before = read(project, school, true);
        if (before.acceptance().isEmpty()) {
            throw new RuleBroken("Accept the agreement first; what your school shares is part of it.");
        }
        choose(before, project, sharing, head, momentAfter(before));
        return new JoiningDecision.Made(read(project, school, true));
    }

    /** Ends all sharing of a school at once, whatever else was decided meanwhile. The agreement stands. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SchoolJoining shareNothing(ProjectId project, SchoolId school) {
        var head = requireHead(project, school);
        rows.goOn(project, school);
        var before = read(project, school, true);
        choose(before, project, Sharing.NOTHING, head, momentAfter(before));
        return read(project, school, true);
    }

    /** Takes the agreement back and ends all sharing at once, whatever else was decided meanwhile. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SchoolJoining takeBack(ProjectId project, SchoolId school) {
        var head = requireHead(project, school);
        rows.goOn(project, school);
        var before = read(project, school, true);
        var at = momentAfter(before);
        if (rows.takeBack(project, school, head, at)) {
            record(TOOK_BACK, project, school, "");
        }
        choose(before, project, Sharing.NOTHING, head, at);
        return read(project, school, true);
    }

    private void choose(SchoolJoining before, ProjectId project, Sharing sharing, PersonId head, Instant at) {
        if (before.chosen() && before.sharing().equals(sharing)) {
            return;
        }
        rows.choose(project, before.school(), sharing, head, at);
        record(CHOSE, project, before.school(), sharing.inWords());
    }

    private void record(String what, ProjectId project, SchoolId school, String detail) {
        trail.record(what, school.asSubject(), project.asSubject(), school.asSubject(), detail);
    }

    /** Now, and later than every decision before, so that the order of decisions is always known. */
    private Instant momentAfter(SchoolJoining before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before.history().stream()
                .map(SchoolJoining.Step::at)
                .max(Comparator.naturalOrder())
                .filter(last -> !last.isBefore(now))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }

    private PersonId requireHead(ProjectId project, SchoolId school) {
        if (!access.in(project).schoolsAs(Role.HEAD).contains(school)) {
            throw new NotFound();
        }
        return currentUser.id();
    }

    private void requireKnownSchools(ProjectId project) {
        if (projects.byId(project).orElseThrow(NotFound::new).schoolsAre() == SchoolsAre.ANONYMOUS) {
            throw new RuleBroken("The schools of this project are anonymous, so there is nobody here who could agree.");
        }
    }

    private SchoolJoining read(ProjectId project, SchoolId school, boolean mayDecide) {
        var row = rows.sharingOf(project, List.of(school), Moments.FOREVER).get(school);
        if (row == null) {
            throw new NotFound();
        }
        var acceptances = rows.acceptancesOf(project, school);
        var choices = rows.choicesOf(project, school);
        var names = people.namesOf(deciders(acceptances, choices));
        return new SchoolJoining(
                school,
                texts.current(),
                acceptances.stream()
                        .filter(accepted -> accepted.until().isEmpty())
                        .map(accepted -> new Acceptance(
                                accepted.version(), accepted.by(), name(names, accepted.by()), accepted.at()))
                        .findFirst(),
                row.sharing(),
                row.chosen(),
                mayDecide,
                row.revision(),
                history(acceptances, choices, names));
    }

    private static Collection<PersonId> deciders(
            List<JoiningRows.AcceptanceRow> acceptances, List<JoiningRows.ChoiceRow> choices) {
        return Stream.of(
                        acceptances.stream().map(JoiningRows.AcceptanceRow::by),
                        acceptances.stream().flatMap(accepted -> accepted.takenBackBy().stream()),
                        choices.stream().map(JoiningRows.ChoiceRow::by))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private static List<SchoolJoining.Step> history(
            List<JoiningRows.AcceptanceRow> acceptances,
            List<JoiningRows.ChoiceRow> choices,
            Map<PersonId, String> names) {
        var steps = new ArrayList<SchoolJoining.Step>();
        choices.forEach(choice -> steps.add(new SchoolJoining.Step(
                choice.at(),
                name(names, choice.by()),
                "chose that " + choice.sharing().inWords())));
        for (var accepted : acceptances) {
            steps.add(new SchoolJoining.Step(
                    accepted.at(),
                    name(names, accepted.by()),
                    "accepted the agreement, version " + accepted.version()));
            accepted.takenBackBy()
                    .ifPresent(person -> steps.add(new SchoolJoining.Step(
                            accepted.until().orElse(accepted.at()),
                            name(names, person),
                            SchoolJoining.Step.TOOK_BACK)));
        }
        steps.sort(Comparator.comparing(SchoolJoining.Step::at).reversed());
        return steps;
    }

    private static String name(Map<PersonId, String> names, PersonId person) {
        return Optional.ofNullable(names.get(person)).orElse("somebody who is no longer known here");
    }
}

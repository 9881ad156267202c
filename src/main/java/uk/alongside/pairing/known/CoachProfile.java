package uk.alongside.pairing.known;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.SchoolsOfProject;
import uk.alongside.schools.RegisterFacts;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * What a coach says of themselves before pairs are looked for: what they know, how many pairs they can take, which conflicts of
 * interest they have, and with which schools they may work.
 *
 * <p>A coach reads the names of all schools here, because nobody can declare a conflict with a letter; of the schools they read
 * nothing else.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class CoachProfile {

    private final ProjectAccess access;
    private final PairingDoor door;
    private final KnownRows rows;
    private final KnownSaving saving;
    private final CoachWriting writing;
    private final KnowledgeDrawing drawing;
    private final SchoolsOfProject projects;
    private final RegisterFacts register;
    private final Trail trail;
    private final Clock clock;

    CoachProfile(
            ProjectAccess access,
            PairingDoor door,
            KnownRows rows,
            KnownSaving saving,
            CoachWriting writing,
            KnowledgeDrawing drawing,
            SchoolsOfProject projects,
            RegisterFacts register,
            Trail trail,
            Clock clock) {
        this.access = access;
        this.door = door;
        this.rows = rows;
        this.saving = saving;
        this.writing = writing;
        this.drawing = drawing;
        this.projects = projects;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the coach at the keyboard has said, and what they are asked. */
    @Transactional(readOnly = true)
    public CoachPage mine(String projectKey) {
        var project = access.require(projectKey, Role.COACH);
        var me = door.requireCoach(project.id());
        var taking = projects.takingPartToday(project.id());
        var names = taking.stream().collect(Collectors.toMap(ProjectSchool::id, ProjectSchool::name));
        var row = Optional.ofNullable(rows.coaches(project.id()).get(me));
        var answers = rows.answersOf(project.id(), me);
        return new CoachPage(
                project,
                List.copyOf(drawing.themes(project.id()).values()),
                row.map(KnowledgeDrawing::says).orElse(CoachSays.NOTHING),
                row.map(said -> SchoolTime.dayOf(said.saidAt())),
                row.filter(said -> said.saidBy().filter(me::equals).isEmpty()).isPresent(),
                row.map(KnownRows.CoachRow::revision).orElse(0),
                declarations(project.id(), me).stream()
                        .map(one -> new CoachPage.Declared(
                                one.id(), KnowledgeDrawing.inWords(one, names), one.declaredOn(), one.saysNone()))
                        .toList(),
                taking.stream()
                        .map(school -> askedAbout(school, Optional.ofNullable(answers.get(school.id()))))
                        .sorted(Comparator.comparing(CoachPage.AskedAbout::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                trusts(names));
    }

    private static CoachPage.AskedAbout askedAbout(ProjectSchool school, Optional<KnownRows.AnswerRow> answer) {
        return new CoachPage.AskedAbout(
                school.id(),
                school.name(),
                school.phase(),
                answer.isPresent(),
                answer.flatMap(KnownRows.AnswerRow::may),
                answer.map(KnownRows.AnswerRow::reason).orElse(""));
    }

    private List<String> trusts(Map<SchoolId, String> schools) {
        return register.of(schools.keySet()).values().stream()
                .flatMap(facts -> facts.trust().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Declaration> declarations(ProjectId project, PersonId coach) {
        return rows.declarations(project).getOrDefault(coach, List.of());
    }

    /**
     * Keeps what the coach says of themselves.
     *
     * @param revision what they had before them
     * @return false where somebody else changed it meanwhile; then nothing is changed
     */
    public boolean save(ProjectId project, CoachSays says, int revision) {
        var me = door.requireCoach(project);
        if (!writing.save(project, me, says, revision, door.me())) {
            return false;
        }
        record("said what they bring as a coach", project, me);
        return true;
    }

    /** Declares a conflict of interest with one school. Having said "I have none" does not count any more. */
    public DeclarationId declare(ProjectId project, Conflict.Kind kind, SchoolId school) {
        var me = door.requireCoach(project);
        door.require(project, school);
        return declare(project, me, Conflict.with(kind, school));
    }

    /** The same with every school of a trust. */
    public DeclarationId declareTrust(ProjectId project, String trust) {
        var me = door.requireCoach(project);
        var names = projects.takingPartToday(project).stream()
                .collect(Collectors.toMap(ProjectSchool::id, ProjectSchool::name));
        if (!trusts(names).contains(trust)) {
            throw new RuleBroken("Choose a trust of one of the schools.", "trust");
        }
        return declare(project, me, Conflict.withTrust(trust));
    }

    private DeclarationId declare(ProjectId project, PersonId me, Conflict conflict) {
        var standing = declarations(project, me);
        if (standing.stream()
                .anyMatch(one -> one.conflict().filter(conflict::equals).isPresent())) {
            throw new RuleBroken("You have declared this already.");
        }
        standing.stream().filter(Declaration::saysNone).forEach(none -> saving.withdraw(none.id(), door.me()));
        var id = saving.declare(project, me, Optional.of(conflict), SchoolTime.today(clock), door.me());
        record("declared a conflict of interest", project, me);
        return id;
    }

    /** Declares today that there is no conflict of interest with any of the schools. */
    public DeclarationId declareNone(ProjectId project) {
        var me = door.requireCoach(project);
        var standing = declarations(project, me);
        if (standing.stream().anyMatch(one -> !one.saysNone())) {
            throw new RuleBroken("You have declared a conflict of interest. Withdraw it first if it is over.");
        }
        standing.forEach(before -> saving.withdraw(before.id(), door.me()));
        var id = saving.declare(project, me, Optional.empty(), SchoolTime.today(clock), door.me());
        record("declared that there is no conflict of interest", project, me);
        return id;
    }

    /** Withdraws a declaration of the coach's own; it stays on record with its days. */
    public void withdraw(ProjectId project, DeclarationId declaration) {
        var me = door.requireCoach(project);
        var own = declarations(project, me).stream()
                .filter(one -> one.id().equals(declaration))
                .findFirst()
                .orElseThrow(NotFound::new);
        saving.withdraw(own.id(), door.me());
        record("withdrew a declaration", project, me);
    }

    /**
     * Says whether the coach may work with a school.
     *
     * @param reason for the lead alone; may be empty
     */
    public void answer(ProjectId project, SchoolId school, boolean may, String reason) {
        var me = door.requireCoach(project);
        door.require(project, school);
        saving.answer(project, me, school, may, PairingDoor.words(reason, "reason"), door.me());
        record("said whether they may work with a school", project, me);
    }

    /** Says that the coach may work with all the schools that they were asked about and have not answered, and how many. */
    public int mayWorkWithTheRest(ProjectId project) {
        var me = door.requireCoach(project);
        int answered = saving.answerTheRest(project, me, door.me());
        if (answered > 0) {
            record("said with which schools they may work", project, me);
        }
        return answered;
    }

    private void record(String what, ProjectId project, PersonId coach) {
        trail.record(what, new SubjectRef("coach", coach.value()), project.asSubject());
    }
}

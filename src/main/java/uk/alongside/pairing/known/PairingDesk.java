package uk.alongside.pairing.known;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Wish;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * Where a project's lead gathers what is known of schools and coaches, and decides beforehand what has to hold.
 *
 * <p>The lead writes; the evaluator reads, but neither what coaches declared nor why they refused. Nobody at a school and no
 * coach finds anything here.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class PairingDesk {

    private static final Role[] WHO_READ = {Role.PROJECT_LEAD, Role.EVALUATOR};

    private static final int FARTHEST = 500;
    private static final int MOST_TRIOS = 2_000;

    private final ProjectAccess access;
    private final PairingDoor door;
    private final KnownRows rows;
    private final KnownSaving saving;
    private final KnowledgeDrawing drawing;
    private final Whereabouts whereabouts;
    private final CoachWriting coaches;
    private final CoachMail mail;
    private final Trail trail;

    PairingDesk(
            ProjectAccess access,
            PairingDoor door,
            KnownRows rows,
            KnownSaving saving,
            KnowledgeDrawing drawing,
            Whereabouts whereabouts,
            CoachWriting coaches,
            CoachMail mail,
            Trail trail) {
        this.access = access;
        this.door = door;
        this.rows = rows;
        this.saving = saving;
        this.drawing = drawing;
        this.whereabouts = whereabouts;
        this.coaches = coaches;
        this.mail = mail;
        this.trail = trail;
    }

    /** Everything that is known of a project's schools and coaches, with what is missing. */
    @Transactional(readOnly = true)
    public Knowledge knowledge(String projectKey) {
        var project = access.require(projectKey, WHO_READ);
        return drawing.of(project, access.in(project.id()).has(Role.PROJECT_LEAD));
    }

    /** What has to hold for every pair, and what each wish is worth. */
    @Transactional(readOnly = true)
    public Rules rules(ProjectId project) {
        requireReader(project);
        return rows.rules(project).orElseGet(Rules::usual);
    }

    /** What the lead has decided about single schools and not lifted. */
    @Transactional(readOnly = true)
    public List<LockLine> locks(ProjectId project) {
        requireReader(project);
        return drawing.locks(project);
    }

    /**
     * Says what a school is expected to be in its pair; empty takes it back.
     *
     * @param revision what the lead had before them
     * @return false where somebody else changed it meanwhile; then nothing is changed
     */
    public boolean mark(ProjectId project, SchoolId school, Optional<Mark> mark, int revision) {
        door.requireLead(project);
        door.require(project, school);
        if (!saving.mark(project, school, mark, revision, door.me())) {
            return false;
        }
        record("marked a school for pairing", project, school);
        return true;
    }

    /** Says what a school is in a theme, in place of its self-review; empty takes it back. */
    public void markTheme(ProjectId project, SchoolId school, String theme, Optional<ThemeMark> mark) {
        door.requireLead(project);
        door.require(project, school);
        drawing.requireTheme(project, theme);
        saving.markTheme(project, school, theme, mark);
        record("marked a theme of a school for pairing", project, school);
    }

    /**
     * Says where a school is.
     *
     * @param where a postcode that the register knows, or easting and northing; empty goes back to what the register says
     * @return false where somebody else changed it meanwhile; then nothing is changed
     */
    public boolean place(ProjectId project, SchoolId school, String where, int revision) {
        door.requireLead(project);
        door.require(project, school);
        if (!saving.place(project, school, whereabouts.read(where, "where"), revision, door.me())) {
            return false;
        }
        record("said where a school is", project, school);
        return true;
    }

    /** Marks every school that is not marked yet as its baseline suggests, and says how many. */
    public int useSuggestedMarks(String projectKey) {
        var project = access.require(projectKey, Role.PROJECT_LEAD);
        var marks = new HashMap<SchoolId, Mark>();
        drawing.of(project, true).schools().stream()
                .filter(school -> school.mark().isEmpty())
                .forEach(school -> school.suggested().ifPresent(mark -> marks.put(school.id(), mark)));
        return marks.isEmpty()
                ? 0
                : trail.bulk(
                        project.id().asSubject(),
                        "marked schools for pairing as suggested",
                        marks.size() + " schools",
                        () -> saving.markWhereUnsaid(project.id(), marks, door.me()));
    }

    /**
     * Changes what has to hold and what each wish is worth. Decisions about single schools are not touched.
     *
     * @param rules with the revision that the lead had before them
     * @return false where somebody else changed them meanwhile; then nothing is changed
     */
    public boolean changeRules(ProjectId project, Rules rules) {
        door.requireLead(project);
        var musts = rules.musts();
        if (musts.mostMiles().isPresent()
                && (musts.mostMiles().getAsInt() < 1 || musts.mostMiles().getAsInt() > FARTHEST)) {
            throw new RuleBroken("Between 1 and %d miles.".formatted(FARTHEST), "mostMiles");
        }
        if (rules.weights().farMiles() > FARTHEST) {
            throw new RuleBroken("Between 1 and %d miles.".formatted(FARTHEST), "farMiles");
        }
        if (musts.mostTrios() < 0 || musts.mostTrios() > MOST_TRIOS) {
            throw new RuleBroken("Between 0 and %,d groups of three.".formatted(MOST_TRIOS), "mostTrios");
        }
        if (musts.lasts().filter(days -> days.until().isBefore(days.from())).isPresent()) {
            throw new RuleBroken("The last day cannot be before the first.", "until");
        }
        if (!rules.weights().points().keySet().containsAll(EnumSet.allOf(Wish.class))) {
            throw new RuleBroken("Say of every wish what it is worth.");
        }
        if (!saving.rules(project, rules, door.me())) {
            return false;
        }
        trail.record("changed the rules of pairing", project.asSubject(), project.asSubject());
        return true;
    }

    /** Decides about a school: together with another or with a coach, or not. */
    public LockId lock(ProjectId project, NewLock lock) {
        door.requireLead(project);
        if (lock.kind().isAboutSchools() != lock.other().isPresent()
                || lock.other().isPresent() == lock.coach().isPresent()) {
            throw new RuleBroken("Choose whom it is about.", "with");
        }
        door.require(project, lock.school());
        lock.other().ifPresent(other -> {
            if (other.equals(lock.school())) {
                throw new RuleBroken("Choose another school.", "with");
            }
            door.require(project, other);
        });
        lock.coach().ifPresent(coach -> door.requireCoach(project, coach));
        var reason = PairingDoor.words(lock.reason(), "reason");
        if (reason.isEmpty()) {
            throw new RuleBroken("Say in a sentence why.", "reason");
        }
        if (rows.locks(project).stream().anyMatch(standing -> standing.decides(lock))) {
            throw new RuleBroken("This is decided already.", "with");
        }
        var id = saving.lock(
                project, new NewLock(lock.kind(), lock.school(), lock.other(), lock.coach(), reason), door.me());
        record("decided about a school before pairing", project, lock.school());
        return id;
    }

    /** Takes a decision back. It stays on record with its reason. */
    public void lift(LockId id) {
        var lock = rows.lock(id).orElseThrow(NotFound::new);
        door.requireLead(lock.project());
        saving.lift(id, door.me());
        record("lifted a decision about a school before pairing", lock.project(), lock.school());
    }

    /**
     * Asks every coach whether they may work with the schools they were not asked about yet; each gets one mail.
     *
     * @return how many coaches were asked about anything new
     */
    public int askCoaches(String projectKey) {
        var project = access.require(projectKey, Role.PROJECT_LEAD);
        var asked = coaches.askAll(project.id(), door.me());
        if (!asked.isEmpty()) {
            trail.record(
                    "asked coaches about schools",
                    project.id().asSubject(),
                    project.id().asSubject(),
                    asked.size() + " coaches");
            mail.asked(project, asked);
        }
        return asked.size();
    }

    /**
     * Writes down what a coach has said of themselves by word of mouth. It stands there as written by the lead.
     *
     * @return false where somebody else changed it meanwhile; then nothing is changed
     */
    public boolean writeProfile(ProjectId project, PersonId coach, CoachSays says, int revision) {
        door.requireLead(project);
        door.requireCoach(project, coach);
        if (!coaches.save(project, coach, says, revision, door.me())) {
            return false;
        }
        trail.record("wrote down what a coach said", subject(coach), project.asSubject());
        return true;
    }

    /** Writes down what a coach has answered by word of mouth. It stands there as written by the lead. */
    public void writeAnswer(ProjectId project, PersonId coach, SchoolId school, boolean may, String reason) {
        door.requireLead(project);
        door.requireCoach(project, coach);
        door.require(project, school);
        saving.answer(project, coach, school, may, PairingDoor.words(reason, "reason"), door.me());
        trail.record("wrote down what a coach answered", subject(coach), project.asSubject());
    }

    private static SubjectRef subject(PersonId coach) {
        return new SubjectRef("coach", coach.value());
    }

    private void record(String what, ProjectId project, SchoolId school) {
        trail.record(what, school.asSubject(), project.asSubject());
    }

    private void requireReader(ProjectId project) {
        if (!access.in(project).has(WHO_READ)) {
            throw new NotFound();
        }
    }
}

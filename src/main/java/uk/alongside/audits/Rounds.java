package uk.alongside.audits;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.trail.Trail;

/**
 * The rounds of self-reviews of a project: its lead opens one for all its schools at once, changes and closes it. Whoever
 * takes part in the project knows which rounds there are.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Rounds {

    private static final int MOST_ROUNDS = 30;

    private final RoundRows rows;
    private final FrameworkReading frameworks;
    private final ProjectDirectory projects;
    private final ProjectAccess access;
    private final ReviewMail mail;
    private final Trail trail;
    private final Clock clock;

    Rounds(
            RoundRows rows,
            FrameworkReading frameworks,
            ProjectDirectory projects,
            ProjectAccess access,
            ReviewMail mail,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.projects = projects;
        this.access = access;
        this.mail = mail;
        this.trail = trail;
        this.clock = clock;
    }

    /** The rounds of a project, in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<RoundLine> of(ProjectId project) {
        if (access.in(project).isEmpty()) {
            throw new NotFound();
        }
        var found = rows.of(project);
        var editions = frameworks.editions(
                found.stream().map(RoundRows.RoundRow::edition).distinct().toList());
        return found.stream()
                .map(round -> round.asLine(Optional.ofNullable(editions.get(round.edition()))
                        .map(Edition::title)
                        .orElse("")))
                .toList();
    }

    /** Opens a round, and with it a self-review for each school that takes part today. */
    public RoundId open(ProjectId project, NewRound round) {
        requireLead(project);
        var edition = usable(project, round.edition());
        var before = rows.of(project);
        if (before.size() >= MOST_ROUNDS) {
            throw new RuleBroken("A project has at most %d rounds.".formatted(MOST_ROUNDS));
        }
        requireOnce(before, round, edition);
        var id = RoundId.next();
        var now = clock.instant();
        var position =
                before.stream().mapToInt(RoundRows.RoundRow::position).max().orElse(0) + 1;
        var schools = projects.schoolsOf(project).stream()
                .filter(school -> school.takingPart().on(SchoolTime.today(clock)))
                .map(ProjectSchool::id)
                .toList();
        return trail.bulk(project.asSubject(), "opened a round of self-reviews", schools.size() + " schools", () -> {
            rows.add(id, project, position, round, edition.framework().id(), now);
            rows.open(id, project, schools, round.colleaguesSee(), now);
            mail.opened(id, Set.copyOf(schools));
            return id;
        });
    }

    /** A project begins and ends once with each framework; in between it may look as often as it likes. */
    private static void requireOnce(List<RoundRows.RoundRow> before, NewRound round, Edition edition) {
        if (round.kind() != RoundKind.INTERIM
                && before.stream()
                        .anyMatch(other -> other.kind() == round.kind()
                                && other.framework().equals(edition.framework().id()))) {
            throw new RuleBroken(
                    "There is a %s round with this framework already. Open an interim one, or choose another framework."
                            .formatted(round.kind().words()),
                    "kind");
        }
    }

    /** Published, and the project's own or one that the portal ships. */
    private Edition usable(ProjectId project, EditionId id) {
        return Optional.ofNullable(frameworks.editions(List.of(id)).get(id))
                .filter(Edition::published)
                .filter(edition -> edition.framework()
                        .owner()
                        .filter(owner -> !owner.equals(project))
                        .isEmpty())
                .orElseThrow(() -> new RuleBroken("Choose a published edition of a framework.", "edition"));
    }

    /**
     * Changes name, days, and what colleagues are told who have not begun.
     *
     * @param revision what the lead had before them
     * @return false where somebody else changed the round meanwhile; then nothing is changed
     */
    public boolean change(RoundId id, ChangedRound to, int revision) {
        var round = requireLedRound(id);
        if (!rows.change(id, to, revision)) {
            return false;
        }
        if (round.colleaguesSee() != to.colleaguesSee()) {
            rows.tellAnew(id, to.colleaguesSee());
        }
        record("changed a round of self-reviews", round);
        return true;
    }

    /** From now on no school can answer or send any more. What is unsent stays as it is. */
    public void close(RoundId id) {
        setClosed(id, "closed a round of self-reviews", true);
    }

    /** Undoes {@link #close}. */
    public void openAgain(RoundId id) {
        setClosed(id, "opened a round of self-reviews again", false);
    }

    private void setClosed(RoundId id, String what, boolean closed) {
        var round = requireLedRound(id);
        if (round.closedAt().isPresent() != closed) {
            rows.close(id, closed ? Optional.of(clock.instant()) : Optional.empty());
            record(what, round);
        }
    }

    private void record(String what, RoundRows.RoundRow round) {
        trail.record(what, round.id().asSubject(), round.project().asSubject());
    }

    private RoundRows.RoundRow requireLedRound(RoundId id) {
        var round = rows.find(id).orElseThrow(NotFound::new);
        requireLead(round.project());
        return round;
    }

    private void requireLead(ProjectId project) {
        if (!access.in(project).has(Role.PROJECT_LEAD)) {
            throw new NotFound();
        }
    }
}

package uk.alongside.audits.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.audits.rules.AreaScore;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Sharing;
import uk.alongside.projects.SharingChoices;
import uk.alongside.schools.SchoolId;

/**
 * What became of the self-reviews of a project, as the person at the keyboard may see it.
 *
 * <p>The lead, the QA lead and the evaluator see each school; a coach, a head and a SENCO their own beside the average of five
 * others or more; the steering group all schools together, and those by themselves that share their answers with it. Nobody
 * else finds anything. Only what was sent counts.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AuditResults {

    private final ProjectAccess access;
    private final ProjectDirectory projects;
    private final SharingChoices sharing;
    private final FrameworkReading frameworks;
    private final ResultRows rows;
    private final Clock clock;

    AuditResults(
            ProjectAccess access,
            ProjectDirectory projects,
            SharingChoices sharing,
            FrameworkReading frameworks,
            ResultRows rows,
            Clock clock) {
        this.access = access;
        this.projects = projects;
        this.sharing = sharing;
        this.frameworks = frameworks;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * All schools of a project together, and one by one those that the reader may see.
     *
     * @throws NotFound alike for a project that does not exist and for one whose results this person may not see
     */
    public ProjectComparison project(String projectKey, Comparing comparing) {
        var project = access.require(projectKey);
        var sight = sight(project.id());
        var view = view(project, comparing, AuditResults::isSentByHalf);
        var all = projects.schoolsOf(project.id());
        return new ProjectDrawing(view, sight, all, seen(all, project.id(), sight), rows).project(comparing.page());
    }

    /**
     * One school's rounds beside each other.
     *
     * @param letter what the project calls the school
     * @throws NotFound alike for a school that does not exist and for one whose results this person may not see
     */
    public SchoolComparison school(String projectKey, String letter, Comparing comparing) {
        var project = access.require(projectKey);
        var sight = sight(project.id());
        var school = seen(projects.schoolsOf(project.id()), project.id(), sight).stream()
                .filter(candidate -> candidate.letter().equals(letter))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new SchoolDrawing(view(project, comparing, _ -> true), sight, school, rows).school();
    }

    /** The rounds of a project in brief: how many schools have sent them, and where these stand, as far as the reader may know. */
    public RoundsOverview rounds(ProjectId project, LocalDate day) {
        var roles = access.in(project);
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        var sight = ResultsSight.of(roles);
        var rounds = shown(rows.rounds(project, day));
        var means = sight.totals()
                ? rows.means(project, rounds.stream().map(RoundShown::id).toList(), Optional.empty(), day)
                : Map.<ResultRows.Place, SchoolsMean>of();
        var lines = new HashMap<Integer, RoundsOverview.Line>();
        for (var round : rounds) {
            var mean = Optional.ofNullable(means.get(new ResultRows.Place(round.number(), ResultRows.IN_ALL)))
                    .map(of -> sight.everySchool() ? of : of.overAtLeast(SchoolsMean.FEWEST));
            lines.put(round.number(), new RoundsOverview.Line(round, mean, Optional.empty(), Optional.empty()));
        }
        return RoundsOverview.of(rounds, lines, !sight.isEmpty());
    }

    /**
     * The rounds of one school in brief: whether it has sent them, and where it stands, as far as the reader may know. Of a
     * school that they may not see they read no more than of one that does not exist.
     *
     * @param letter what the project calls the school
     */
    public RoundsOverview roundsOf(ProjectId project, String letter, LocalDate day) {
        var roles = access.in(project);
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        var rounds = shown(rows.rounds(project, day));
        if (rounds.isEmpty()) {
            return RoundsOverview.of(rounds, Map.of(), false);
        }
        var school = seen(projects.schoolsOf(project), project, ResultsSight.of(roles)).stream()
                .filter(candidate -> candidate.letter().equals(letter))
                .findFirst();
        var sums = school.map(known -> rows.ofSchool(project, known.id(), day)).orElse(List.of());
        var scores = scores(sums, rounds);
        var lines = new HashMap<Integer, RoundsOverview.Line>();
        for (var round : rounds) {
            lines.put(
                    round.number(),
                    new RoundsOverview.Line(
                            round,
                            Optional.empty(),
                            sums.stream()
                                    .filter(sum -> sum.round() == round.number())
                                    .map(ResultRows.Sum::sentAt)
                                    .findFirst(),
                            Optional.ofNullable(scores.get(round.number())).map(AreaScore::inWords)));
        }
        return RoundsOverview.of(rounds, lines, school.isPresent());
    }

    private Map<Integer, AreaScore> scores(List<ResultRows.Sum> sums, List<RoundShown> rounds) {
        var editions = editions(rounds);
        var scores = new HashMap<Integer, AreaScore>();
        for (var round : rounds) {
            var scale = Objects.requireNonNull(editions.get(round.edition()))
                    .content()
                    .scale();
            sums.stream()
                    .filter(sum -> sum.round() == round.number())
                    .map(sum -> AreaScore.of(
                            sum.points(),
                            scale.min(),
                            scale.max(),
                            sum.answered(),
                            sum.notApplicable(),
                            sum.dontKnow(),
                            0))
                    .reduce(AreaScore::plus)
                    .ifPresent(score -> scores.put(round.number(), score));
        }
        return scores;
    }

    private ResultsSight sight(ProjectId project) {
        var sight = ResultsSight.of(access.in(project));
        if (sight.isEmpty()) {
            throw new NotFound();
        }
        return sight;
    }

    /** Those of the schools that the reader may see one by one. */
    private List<ProjectSchool> seen(List<ProjectSchool> all, ProjectId project, ResultsSight sight) {
        if (sight.everySchool()) {
            return all;
        }
        var shares = sight.totals() ? sharing.of(project) : Map.<SchoolId, Sharing>of();
        return all.stream()
                .filter(school -> sight.sees(school.id(), shares.getOrDefault(school.id(), Sharing.NOTHING)))
                .toList();
    }

    /** Whether half of the schools have sent it: one school alone tells nothing of a project. */
    private static boolean isSentByHalf(RoundShown round) {
        return 2 * round.sent() >= round.schools();
    }

    /** @param full whether a round has come far enough to be shown where nobody has chosen one */
    private ResultsView view(Project project, Comparing comparing, Predicate<RoundShown> full) {
        var today = SchoolTime.today(clock);
        var day = comparing.asOf().orElse(today);
        var rounds = day.isAfter(today) ? List.<RoundShown>of() : shown(rows.rounds(project.id(), day));
        var after = after(rounds, comparing, full);
        var before = after.flatMap(later -> before(rounds, later, comparing));
        var head = new ResultsHead(project, day, today, rounds, before, after);
        return new ResultsView(head, editions(head.shown()));
    }

    private static Optional<RoundShown> after(
            List<RoundShown> rounds, Comparing comparing, Predicate<RoundShown> full) {
        return rounds.stream()
                .filter(round ->
                        comparing.after().isPresent() && comparing.after().getAsInt() == round.number())
                .findFirst()
                .or(() -> rounds.reversed().stream()
                        .filter(round -> round.sent() > 0)
                        .filter(full)
                        .findFirst())
                .or(() -> rounds.reversed().stream()
                        .filter(round -> round.sent() > 0)
                        .findFirst())
                .or(() -> rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast()));
    }

    private static Optional<RoundShown> before(List<RoundShown> rounds, RoundShown later, Comparing comparing) {
        var earlier = rounds.stream()
                .filter(round -> round.number() < later.number())
                .filter(round -> round.framework().equals(later.framework()))
                .toList();
        return earlier.stream()
                .filter(round ->
                        comparing.before().isPresent() && comparing.before().getAsInt() == round.number())
                .findFirst()
                .or(() -> earlier.stream().findFirst());
    }

    private List<RoundShown> shown(List<ResultRows.RoundRow> rounds) {
        var editions = frameworks.editions(
                rounds.stream().map(ResultRows.RoundRow::edition).distinct().toList());
        return rounds.stream()
                .map(round -> new RoundShown(
                        round.id(),
                        round.number(),
                        round.kind(),
                        round.name(),
                        round.framework(),
                        round.edition(),
                        Optional.ofNullable(editions.get(round.edition()))
                                .map(Edition::title)
                                .orElse(""),
                        round.opensOn(),
                        round.closesOn(),
                        round.schools(),
                        round.sent()))
                .toList();
    }

    private Map<EditionId, Edition> editions(List<RoundShown> rounds) {
        return frameworks.editions(
                rounds.stream().map(RoundShown::edition).distinct().toList());
    }
}

package uk.alongside.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectSchool;

/**
 * A project's progress, as the person at the keyboard may see it.
 *
 * <p>Every role in the project opens something, from every school by name to the dates of recording alone; {@link Reach}
 * says how much. Whoever has no role finds nothing. How the figures are computed stands in {@code indicators.rules}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class ProgressBoard {

    private final ProjectAccess access;
    private final ProjectDirectory projects;
    private final FigureRecords records;
    private final Clock clock;

    ProgressBoard(ProjectAccess access, ProjectDirectory projects, FigureRecords records, Clock clock) {
        this.access = access;
        this.projects = projects;
        this.records = records;
        this.clock = clock;
    }

    /**
     * The board of a project.
     *
     * @throws NotFound alike for a project that does not exist and for one in which no role is held
     * @throws uk.alongside.kernel.RuleBroken for a group of schools that is not on offer
     */
    public Board board(String projectKey, BoardRequest request) {
        var project = access.require(projectKey);
        var day = request.asOf().orElseGet(() -> SchoolTime.today(clock));
        return drawing(project, Sight.of(access.in(project.id())), day).board(request.phase());
    }

    /**
     * One school's page.
     *
     * @param letter what the project calls the school
     * @throws NotFound alike for a school that does not exist and for one whose results this person may not see
     */
    public SchoolResults school(String projectKey, String letter, Optional<LocalDate> asOf) {
        var project = access.require(projectKey);
        var sight = Sight.of(access.in(project.id()));
        var day = asOf.orElseGet(() -> SchoolTime.today(clock));
        var schools = projects.schoolsOf(project.id());
        var school = schools.stream()
                .filter(candidate -> candidate.letter().equals(letter))
                .filter(sight::sees)
                .findFirst()
                .orElseThrow(NotFound::new);
        var withIt = schools.stream()
                .filter(other -> other.equals(school) || other.takingPart().hadJoinedBy(knownOn(day)))
                .toList();
        return drawing(project, withIt, sight, day)
                .school(school, isToCome(day) ? Map.of() : records.descriptorsOf(project.id(), school.id(), day));
    }

    private BoardDrawing drawing(Project project, Sight sight, LocalDate day) {
        var schools = projects.schoolsOf(project.id()).stream()
                .filter(school -> school.takingPart().hadJoinedBy(knownOn(day)))
                .toList();
        return drawing(project, schools, sight, day);
    }

    private BoardDrawing drawing(Project project, List<ProjectSchool> schools, Sight sight, LocalDate day) {
        return new BoardDrawing(
                project,
                projects.themesOf(project.id()),
                schools,
                isToCome(day) ? FigureRecords.none() : records.asOf(project.id(), day),
                sight,
                day,
                SchoolTime.today(clock));
    }

    /** The day itself, or today for one that has not come: which schools will take part, nobody knows yet. */
    private LocalDate knownOn(LocalDate day) {
        return isToCome(day) ? SchoolTime.today(clock) : day;
    }

    /** What will be on record one day, nobody knows yet. */
    private boolean isToCome(LocalDate day) {
        return day.isAfter(SchoolTime.today(clock));
    }
}

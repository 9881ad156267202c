package uk.alongside.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;

/**
 * What there is in the projects of the person at the keyboard.
 *
 * <p>Whoever takes part in a project may read its frame: its themes, its work plan and which schools are in it. The names
 * of its schools are for those whom the project lets know them; everybody else meets letters.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class ProjectDirectory {

    private static final Role[] WHO_KNOW_NAMES = {
        Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR, Role.QA_LEAD, Role.EVALUATOR
    };

    private final ProjectRecords projects;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    ProjectDirectory(ProjectRecords projects, ProjectAccess access, CurrentUser currentUser, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The projects in which a role is held today, the newest first. */
    public List<Project> mine(Pageable page) {
        // Whoever lists them goes on to ask for the roles in each: they are known at once from here on.
        access.mine();
        return currentUser
                .ifPerson()
                .map(person -> projects.ofPerson(person, SchoolTime.today(clock), page.getOffset(), page.getPageSize()))
                .orElse(List.of());
    }

    /** The project with this key, for whoever takes part in it. */
    public Project byKey(String key) {
        return access.require(key);
    }

    /** The project's themes in their order. */
    public List<Theme> themesOf(ProjectId project) {
        requireRole(project);
        return projects.themesOf(project);
    }

    /**
     * The project's schools in the order of their letters. A school whose name this person may not know is called by its
     * letter: {@code School A}.
     */
    public List<ProjectSchool> schoolsOf(ProjectId project) {
        var roles = requireRole(project);
        var own = roles.schoolsAs(Role.COACH, Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF);
        return projects.schoolsOf(project).stream()
                .map(ProjectRecords.SchoolRow::asProjectSchool)
                .map(school -> maySeeName(roles, own.contains(school.id()), school) ? school : withoutName(school))
                .toList();
    }

    private static boolean maySeeName(Roles roles, boolean own, ProjectSchool school) {
        return own || roles.has(WHO_KNOW_NAMES) || roles.has(Role.STEERING_GROUP) && school.mayBeNamed();
    }

    private static ProjectSchool withoutName(ProjectSchool school) {
        return new ProjectSchool(
                school.id(),
                school.letter(),
                "School " + school.letter(),
                school.phase(),
                school.mayBeNamed(),
                school.takingPart());
    }

    /** What the work plan foresees, in its order. */
    public List<Activity> workPlanOf(ProjectId project) {
        requireRole(project);
        return projects.workPlanOf(project);
    }

    /** What these projects foresee next from a day on, for those of them in which a role is held. */
    public Map<ProjectId, Activity> nextIn(List<ProjectId> asked, LocalDate day) {
        var mine =
                asked.stream().filter(project -> !access.in(project).isEmpty()).toList();
        return mine.isEmpty() ? Map.of() : projects.nextIn(mine, day);
    }

    private Roles requireRole(ProjectId project) {
        var roles = access.in(project);
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        return roles;
    }
}

package uk.alongside.pairing.known;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.SchoolsOfProject;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * What a school itself asks for before pairs are looked for: themes to work on, and schools to work with. Its head and its SENCO
 * say it, and read nothing of what the lead marks.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SchoolWishes {

    private static final Role[] WHO = {Role.HEAD, Role.SENCO};
    private static final int MOST_SCHOOLS = 10;

    private final ProjectAccess access;
    private final ProjectDirectory directory;
    private final SchoolsOfProject projects;
    private final PairingDoor door;
    private final KnownRows rows;
    private final KnownSaving saving;
    private final KnowledgeDrawing drawing;
    private final Trail trail;

    SchoolWishes(
            ProjectAccess access,
            ProjectDirectory directory,
            SchoolsOfProject projects,
            PairingDoor door,
            KnownRows rows,
            KnownSaving saving,
            KnowledgeDrawing drawing,
            Trail trail) {
        this.access = access;
        this.directory = directory;
        this.projects = projects;
        this.door = door;
        this.rows = rows;
        this.saving = saving;
        this.drawing = drawing;
        this.trail = trail;
    }

    /**
     * One page for each school that the person at the keyboard is head or SENCO of, in the order of their letters. Schools to wish for are those that
     * agreed to be named: a letter tells nobody anything.
     */
    @Transactional(readOnly = true)
    public List<WishesPage> mine(String projectKey) {
        var project = access.require(projectKey, WHO);
        var own = access.in(project.id()).schoolsAs(WHO);
        var taking = projects.takingPartToday(project.id()).stream()
                .collect(Collectors.toMap(ProjectSchool::id, Function.identity()));
        var all = directory.schoolsOf(project.id()).stream()
                .filter(school -> taking.containsKey(school.id()))
                .map(school -> school.mayBeNamed() ? taking.getOrDefault(school.id(), school) : school)
                .toList();
        var themes = List.copyOf(drawing.themes(project.id()).values());
        var asked = rows.themes(project.id());
        var wished = rows.wishes(project.id());
        return all.stream()
                .filter(school -> own.contains(school.id()))
                .map(school -> new WishesPage(
                        project,
                        school,
                        themes,
                        all.stream()
                                .filter(other -> !other.id().equals(school.id()))
                                .filter(other -> other.mayBeNamed() || isWished(wished, school, other))
                                .toList(),
                        wishes(asked.getOrDefault(school.id(), Map.of()), wished.getOrDefault(school.id(), Set.of()))))
                .toList();
    }

    private static boolean isWished(Map<SchoolId, Set<SchoolId>> wished, ProjectSchool by, ProjectSchool school) {
        return wished.getOrDefault(by.id(), Set.of()).contains(school.id());
    }

    private static WishesPage.Wishes wishes(Map<String, KnownRows.ThemeRow> themes, Set<SchoolId> schools) {
        return new WishesPage.Wishes(
                themes.entrySet().stream()
                        .filter(theme -> theme.getValue().asksFor())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                schools);
    }

    /**
     * Keeps what the school asks for.
     *
     * @param before what stood there when it was read
     * @return false where somebody else at the school changed it meanwhile; then nothing is changed
     */
    public boolean save(ProjectId project, SchoolId school, WishesPage.Wishes wishes, WishesPage.Wishes before) {
        if (!access.in(project).schoolsAs(WHO).contains(school)) {
            throw new NotFound();
        }
        door.require(project, school);
        if (!wishes.themes().isEmpty() && !drawing.themeCodes(project).containsAll(wishes.themes())) {
            throw new RuleBroken("Choose themes of the project.", "themes");
        }
        if (wishes.schools().size() > MOST_SCHOOLS) {
            throw new RuleBroken("Name at most %d schools.".formatted(MOST_SCHOOLS), "schools");
        }
        var others = projects.takingPartToday(project).stream()
                .map(ProjectSchool::id)
                .filter(other -> !other.equals(school))
                .collect(Collectors.toSet());
        if (!others.containsAll(wishes.schools())) {
            throw new RuleBroken("Choose other schools of the project.", "schools");
        }
        saving.lockWishesOf(project, school);
        var standing = wishes(
                Optional.ofNullable(rows.themes(project).get(school)).orElse(Map.of()),
                Optional.ofNullable(rows.wishes(project).get(school)).orElse(Set.of()));
        if (!standing.equals(before)) {
            return false;
        }
        saving.wishes(project, school, wishes.themes(), wishes.schools(), door.me());
        trail.record("said what a school wishes for pairing", school.asSubject(), project.asSubject());
        return true;
    }
}

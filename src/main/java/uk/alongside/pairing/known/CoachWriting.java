package uk.alongside.pairing.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.projects.SchoolsOfProject;

/** Writes down what a coach says of themselves, whoever holds the pen, and asks them about schools. */
@Component
class CoachWriting {

    private static final int MOST_PAIRS = 50;

    private final KnownRows rows;
    private final KnownSaving saving;
    private final KnowledgeDrawing drawing;
    private final Whereabouts whereabouts;
    private final SchoolsOfProject schools;
    private final RolesAtSchool roles;

    CoachWriting(
            KnownRows rows,
            KnownSaving saving,
            KnowledgeDrawing drawing,
            Whereabouts whereabouts,
            SchoolsOfProject schools,
            RolesAtSchool roles) {
        this.rows = rows;
        this.saving = saving;
        this.drawing = drawing;
        this.whereabouts = whereabouts;
        this.schools = schools;
        this.roles = roles;
    }

    /** False where somebody else changed it meanwhile. */
    boolean save(ProjectId project, PersonId coach, CoachSays says, int revision, KnownSaving.By by) {
        if (says.capacity() < 0 || says.capacity() > MOST_PAIRS) {
            throw new RuleBroken("Between 0 and %d pairs.".formatted(MOST_PAIRS), "capacity");
        }
        if (says.until()
                .filter(until -> says.from().filter(until::isBefore).isPresent())
                .isPresent()) {
            throw new RuleBroken("The last day cannot be before the first.", "until");
        }
        var themes = Set.copyOf(says.themes());
        if (!themes.isEmpty() && !drawing.themeCodes(project).containsAll(themes)) {
            throw new RuleBroken("Choose themes of the project.", "themes");
        }
        return saving.coach(project, coach, says, whereabouts.read(says.home(), "home"), revision, by);
    }

    /** Asks each coach about the schools that they were not asked about yet, and says whom there was anything to ask. */
    List<PersonId> askAll(ProjectId project, KnownSaving.By by) {
        var taking =
                schools.takingPartToday(project).stream().map(ProjectSchool::id).toList();
        var asked = new ArrayList<PersonId>();
        for (var coach : roles.coachesToday(project)) {
            var before = rows.answersOf(project, coach).keySet();
            var fresh =
                    taking.stream().filter(school -> !before.contains(school)).toList();
            if (!fresh.isEmpty()) {
                saving.ask(project, coach, fresh, by);
                asked.add(coach);
            }
        }
        return asked;
    }
}

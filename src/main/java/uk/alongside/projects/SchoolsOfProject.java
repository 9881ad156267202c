package uk.alongside.projects;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;

/**
 * The schools of a project with their names, for the services of other modules that have settled already who may know them, and
 * for work in the background. Asks nobody whether they may know.
 */
@Component
public class SchoolsOfProject {

    private final ProjectRecords projects;
    private final Clock clock;

    SchoolsOfProject(ProjectRecords projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** Those that take part today, in the order of their letters, in one statement. */
    public List<ProjectSchool> takingPartToday(ProjectId project) {
        var today = SchoolTime.today(clock);
        return projects.schoolsOf(project).stream()
                .map(ProjectRecords.SchoolRow::asProjectSchool)
                .filter(school -> school.takingPart().on(today))
                .toList();
    }
}

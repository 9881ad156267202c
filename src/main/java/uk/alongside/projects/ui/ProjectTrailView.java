package uk.alongside.projects.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.trail.TrailReading;
import uk.alongside.trail.ui.TrailList;

/** Who did what: in the whole project for its lead, with their own school for a head and a SENCO. */
@Route("projects/:project/trail")
@PermitAll
class ProjectTrailView extends ProjectPage {

    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final TrailReading reading;

    ProjectTrailView(
            ProjectDirectory directory, ProjectAccess access, ProjectsNavigation navigation, TrailReading reading) {
        super(navigation);
        this.directory = directory;
        this.access = access;
        this.reading = reading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        begin(project, "Who did what", ProjectTrailView.class);
        getContent().add(new ViewHeader("Who did what").under(TrailList.UNDER));
        var own = access.in(project.id()).schoolsAs(Role.HEAD, Role.SENCO);
        if (access.in(project.id()).has(Role.PROJECT_LEAD) || own.isEmpty()) {
            getContent().add(new TrailList(reading, project.id().asSubject()));
        } else {
            directory.schoolsOf(project.id()).stream()
                    .filter(school -> own.contains(school.id()))
                    .forEach(this::addTrailOf);
        }
    }

    private void addTrailOf(ProjectSchool school) {
        getContent()
                .add(new H2(school.name()), new TrailList(reading, school.id().asSubject()));
    }
}

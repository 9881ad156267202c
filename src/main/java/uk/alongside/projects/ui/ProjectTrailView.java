package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.kernel.ui.Place;
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
class ProjectTrailView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place {

    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final ProjectsNavigation navigation;
    private final TrailReading reading;
    private String place = "";

    ProjectTrailView(
            ProjectDirectory directory, ProjectAccess access, ProjectsNavigation navigation, TrailReading reading) {
        this.directory = directory;
        this.access = access;
        this.navigation = navigation;
        this.reading = reading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(
                event.getRouteParameters().get(ProjectsNavigation.PROJECT).orElse(""));
        place = project.name();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(
                        navigation.links(project, ProjectTrailView.class),
                        new ViewHeader("Who did what").under(TrailList.UNDER));
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

    @Override
    public String place() {
        return place;
    }

    @Override
    public String getPageTitle() {
        return place.isEmpty() ? "Who did what" : "Who did what · " + place;
    }
}

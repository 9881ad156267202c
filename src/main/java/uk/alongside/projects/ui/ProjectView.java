package uk.alongside.projects.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.projects.ProjectDirectory;

/** The short address of a project: leads on to the first of its pages that the person at the keyboard may open. */
@Route("projects/:project")
@PermitAll
class ProjectView extends Div implements BeforeEnterObserver {

    private final ProjectDirectory directory;
    private final ProjectsNavigation navigation;

    ProjectView(ProjectDirectory directory, ProjectsNavigation navigation) {
        this.directory = directory;
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(
                event.getRouteParameters().get(ProjectsNavigation.PROJECT).orElse(""));
        event.forwardTo(navigation.firstPage(project.id()), ProjectsNavigation.parameters(project.key()));
    }
}

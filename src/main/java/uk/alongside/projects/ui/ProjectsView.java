package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.springframework.data.domain.Pageable;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectPacks;

/** The projects of the person at the keyboard, the newest first, and the way to bring in another. */
@Route("projects")
@PageTitle("Projects")
@Menu(title = "Projects", order = 20)
@StyleSheet("styles/projects.css")
@PermitAll
class ProjectsView extends Composite<Div> {

    /** So many projects stand on the page whole; a longer list scrolls by itself. */
    private static final int SHORT = 20;

    private final ProjectsNavigation navigation;

    ProjectsView(ProjectDirectory directory, ProjectPacks packs, ProjectsNavigation navigation) {
        this.navigation = navigation;
        boolean mayImport = packs.mayImport();
        getContent().addClassNames("projects", "stack-l");
        getContent().add(mayImport ? new ViewHeader("Projects", importLink()) : new ViewHeader("Projects"));
        getContent().add(list(directory, mayImport));
    }

    private static Component importLink() {
        var link = new RouterLink("Import a project", ImportView.class);
        link.addClassName("main-action");
        return link;
    }

    private Component list(ProjectDirectory directory, boolean mayImport) {
        var list = new Grid<Project>();
        list.addComponentColumn(this::line);
        var first = directory.mine(Pageable.ofSize(SHORT + 1));
        if (first.size() <= SHORT) {
            list.setItems(first);
            list.setAllRowsVisible(true);
        } else {
            list.setItemsPageable(directory::mine);
        }
        list.getElement().setAttribute("aria-label", "Your projects, the newest first");
        list.setEmptyStateText(
                mayImport
                        ? "No projects yet. Import a project pack to begin with one."
                        : "No projects yet. They appear here when a project lead gives you a role.");
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addClassName("project-list");
        return list;
    }

    private Component line(Project project) {
        var when = new Span(Dates.span(project.startsOn(), project.endsOn()));
        var who = new Span(project.leadOrganisation());
        when.addClassName("meta");
        who.addClassName("meta");
        var line = new Div(navigation.linkTo(project), who, when);
        line.addClassName("project-line");
        return line;
    }
}

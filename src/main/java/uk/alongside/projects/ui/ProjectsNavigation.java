package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import uk.alongside.projects.Activity;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;

/** The ways into a project and between its pages. */
@org.springframework.stereotype.Component
public class ProjectsNavigation {

    /** The route parameter that every page of a project has. */
    public static final String PROJECT = "project";

    private static final int PAGES_AT_MOST = 3;

    private final ObjectProvider<ProjectTab> tabs;
    private final ProjectAccess access;

    ProjectsNavigation(ObjectProvider<ProjectTab> tabs, ProjectAccess access) {
        this.tabs = tabs;
        this.access = access;
    }

    /** The row of links that stands at the top of each of a project's pages, the current one marked. */
    public Nav links(Project project, Class<? extends Component> current) {
        return new ProjectLinks(project, visibleIn(project.id()), current);
    }

    /** A link to the first page of the project that the person at the keyboard may open. */
    public RouterLink linkTo(Project project) {
        return new RouterLink(project.name(), firstPage(project.id()), parameters(project.key()));
    }

    /** Short links to the first pages of the project that the person at the keyboard may open. */
    public Nav pagesOf(Project project) {
        var pages = new Nav();
        pages.setAriaLabel("Pages of " + project.name());
        pages.addClassName("row");
        visibleIn(project.id()).stream()
                .limit(PAGES_AT_MOST)
                .forEach(tab -> pages.add(new RouterLink(tab.label(), tab.view(), parameters(project.key()))));
        return pages;
    }

    /** What a work plan foresees, with its day: "Visit one, Thursday 6 December 2018". */
    public String inWords(Activity activity) {
        return "%s, %s".formatted(activity.activity(), Dates.of(activity));
    }

    /** The page of a project that opens first: the leftmost that the person at the keyboard may open. */
    public Class<? extends Component> firstPage(ProjectId project) {
        return visibleIn(project).stream()
                .findFirst()
                .<Class<? extends Component>>map(ProjectTab::view)
                .orElse(WorkPlanView.class);
    }

    public static RouteParameters parameters(String key) {
        return new RouteParameters(PROJECT, key);
    }

    private List<ProjectTab> visibleIn(ProjectId project) {
        var roles = access.in(project);
        return tabs.stream()
                .filter(tab -> tab.visible().test(roles))
                .sorted(Comparator.comparingInt(ProjectTab::order))
                .toList();
    }
}

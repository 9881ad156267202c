package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import uk.alongside.projects.Project;

/** A calm row of links between the pages of one project. */
@StyleSheet("styles/projects.css")
final class ProjectLinks extends Nav {

    ProjectLinks(Project project, List<ProjectTab> tabs, Class<? extends Component> current) {
        var row = new UnorderedList();
        for (var tab : tabs) {
            var link = new RouterLink(tab.label(), tab.view(), ProjectsNavigation.parameters(project.key()));
            // Marked below: Vaadin's own mark is for the eye alone, this one is read aloud too.
            link.setHighlightCondition(HighlightConditions.never());
            if (tab.view().equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            row.add(new ListItem(link));
        }
        setAriaLabel("Pages of " + project.name());
        addClassNames("project-links", "no-print");
        add(row);
    }
}

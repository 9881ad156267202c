package uk.alongside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.alongside.projects.Project;
import uk.alongside.projects.ui.ProjectsNavigation;

/** The first few projects of the person at the keyboard, each leading to the first of its pages that they may open. */
class MyProjects extends Composite<Section> {

    static final int AT_MOST = 5;

    /** @param runsThePortal whether it is a platform admin's, who is part of no project by that */
    MyProjects(List<Project> projects, boolean runsThePortal, ProjectsNavigation navigation) {
        getContent().addClassName("stack");
        getContent().add(new H2("Your projects"));
        if (projects.isEmpty()) {
            getContent()
                    .add(new Paragraph(
                            runsThePortal
                                    ? "You run this portal. Projects are seen only by the people in them."
                                    : "You are not part of a project yet. The person who leads yours can add you."));
        } else {
            var list = new UnorderedList();
            list.addClassNames("card", "next");
            projects.forEach(project -> list.add(line(project, navigation)));
            getContent().add(list);
        }
    }

    private static Component line(Project project, ProjectsNavigation navigation) {
        var lead = new Span(project.leadOrganisation());
        lead.addClassName("meta");
        return new ListItem(new Div(navigation.linkTo(project), lead));
    }
}

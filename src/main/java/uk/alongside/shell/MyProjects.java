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
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.projects.Activity;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectsNavigation;

/** The first few projects of the person at the keyboard: where each is, what comes next, and the ways into it. */
class MyProjects extends Composite<Section> {

    private static final int AT_MOST = 5;

    /** @param runsThePortal whether it is a platform admin's, who is part of no project by that */
    MyProjects(ProjectDirectory directory, LocalDate today, boolean runsThePortal, ProjectsNavigation navigation) {
        var projects = directory.mine(Pageable.ofSize(AT_MOST));
        getContent().addClassName("stack");
        getContent().add(new H2("Your projects"));
        if (projects.isEmpty()) {
            getContent()
                    .add(new Paragraph(
                            runsThePortal
                                    ? "You run this portal. Projects are seen only by the people in them."
                                    : "You are not part of a project yet. The person who leads yours can add you."));
        } else {
            var next = directory.nextIn(projects.stream().map(Project::id).toList(), today);
            var list = new UnorderedList();
            list.addClassNames("card", "next");
            projects.forEach(project -> list.add(new ListItem(
                    about(project, today, Optional.ofNullable(next.get(project.id())), navigation),
                    navigation.pagesOf(project))));
            getContent().add(list);
        }
    }

    private static Component about(
            Project project, LocalDate today, Optional<Activity> next, ProjectsNavigation navigation) {
        var line = new Div(
                navigation.linkTo(project), quiet(project.leadOrganisation() + ". " + whereItIs(project, today)));
        next.ifPresent(activity -> line.add(quiet("Next: " + navigation.inWords(activity))));
        return line;
    }

    private static String whereItIs(Project project, LocalDate today) {
        if (today.isBefore(project.startsOn())) {
            return "Begins on " + InWords.day(project.startsOn()) + ".";
        }
        return (today.isAfter(project.endsOn()) ? "Ended on " : "Runs until ") + InWords.day(project.endsOn()) + ".";
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("meta");
        return line;
    }
}

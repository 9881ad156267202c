package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Activity;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;

/** What a project plans to do, half-term by half-term, with the dates that are still open said as open. */
@Route("projects/:project/work-plan")
@StyleSheet("styles/projects.css")
@PermitAll
class WorkPlanView extends ProjectPage {

    private final ProjectDirectory directory;

    WorkPlanView(ProjectDirectory directory, ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var plan = directory.workPlanOf(project.id());
        begin(project, "Work plan", WorkPlanView.class);
        getContent().addClassName("work-plan");
        getContent().add(new ViewHeader("Work plan").under(Dates.span(project.startsOn(), project.endsOn())));
        if (plan.isEmpty()) {
            getContent().add(new Paragraph("No activities yet. They come with the project's pack."));
        }
        var byHalfTerm =
                plan.stream().collect(Collectors.groupingBy(Activity::halfTerm, TreeMap::new, Collectors.toList()));
        if (!plan.isEmpty()) {
            IntStream.rangeClosed(1, byHalfTerm.lastKey()).forEach(halfTerm -> getContent()
                    .add(halfTerm(project, halfTerm, byHalfTerm.getOrDefault(halfTerm, List.of()))));
        }
    }

    private static Component halfTerm(Project project, int number, List<Activity> activities) {
        var heading = new H2("Half-term " + number);
        heading.setId("half-term-" + number);
        var when = new Paragraph(project.firstHalfTerm().plus(number - 1).label());
        when.addClassName("muted");
        var list = new UnorderedList();
        list.addClassName("activities");
        activities.forEach(activity -> list.add(line(activity)));
        var section = new Section(heading, when, activities.isEmpty() ? new Paragraph("Nothing is planned.") : list);
        section.addClassNames("card", "stack");
        section.setAriaLabelledBy("half-term-" + number);
        return section;
    }

    private static ListItem line(Activity activity) {
        var when = new Span(Dates.of(activity));
        when.addClassName("when");
        var what = new Span(activity.activity());
        what.addClassName("what");
        var line = new ListItem(when, what);
        if (!activity.who().isEmpty()) {
            var who = new Span("Who: " + activity.who());
            who.addClassName("meta");
            line.add(who);
        }
        return line;
    }
}

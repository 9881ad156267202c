package uk.alongside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectsNavigation;

/** Where everybody begins: the one thing that waits for them, and at most three more for when they have time. */
@Route("")
@PageTitle("Home")
@Menu(title = "Home", order = 0)
@PermitAll
class HomeView extends Composite<Div> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int MORE_AT_MOST = 3;

    HomeView(
            ObjectProvider<DueItem.Source> sources,
            ProjectDirectory projects,
            ProjectsNavigation navigation,
            Myself myself,
            Clock clock) {
        var due = sources.stream()
                .flatMap(source -> source.dueNow().stream())
                .sorted(Comparator.comparing(DueItem::urgency))
                .toList();
        getContent().addClassNames("home", "stack-l");
        getContent().add(greeting(myself, clock), new OneThingDue(due.stream().findFirst()));
        if (due.size() > 1) {
            getContent().add(new WhenYouHaveTime(due.subList(1, Math.min(due.size(), 1 + MORE_AT_MOST))));
        }
        getContent().add(new MyProjects(projects, SchoolTime.today(clock), myself.runsThePortal(), navigation));
    }

    private static Component greeting(Myself myself, Clock clock) {
        var today = new Paragraph(DAY.format(SchoolTime.today(clock)));
        today.addClassName("muted");
        var hello = partOfDay(LocalTime.now(clock.withZone(SchoolTime.LONDON)));
        return new Header(
                today,
                new H1(hello + myself.firstName().map(name -> ", " + name).orElse("")));
    }

    private static String partOfDay(LocalTime time) {
        if (time.isBefore(LocalTime.NOON)) {
            return "Good morning";
        }
        return time.isBefore(EVENING) ? "Good afternoon" : "Good evening";
    }
}

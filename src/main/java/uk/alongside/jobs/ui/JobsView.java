package uk.alongside.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.data.domain.PageRequest;
import uk.alongside.jobs.JobLine;
import uk.alongside.jobs.Jobs;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;

/** Background work, newest first: everybody's for who looks after the machine, one's own for everybody else. */
@Route("jobs")
@PageTitle("Background work")
@Menu(title = "Background work", order = 90)
@StyleSheet("styles/jobs.css")
@PermitAll
class JobsView extends Composite<Div> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Jobs jobs;
    private final Grid<JobLine> lines = new Grid<>();

    JobsView(Jobs jobs) {
        this.jobs = jobs;
        lines.addColumn(work()).setHeader("Work").setFlexGrow(1);
        lines.addComponentColumn(this::stop)
                .setKey("stop")
                .setHeader("State")
                .setFlexGrow(0)
                .setWidth("6.5rem");
        lines.setItemsPageable(jobs::lines);
        lines.setEmptyStateText("No background work yet. Imports and other long work appear here while they run.");
        showWhetherEmpty();
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        lines.getElement().setAttribute("aria-label", "Background work, newest first");
        getContent().addClassNames("jobs", "stack");
        getContent()
                .add(
                        new ViewHeader("Background work", new Button("Look again", click -> lookAgain()))
                                .under("Newest first. Work goes on when you leave the page or sign out."),
                        lines);
    }

    private static Renderer<JobLine> work() {
        return LitRenderer.<JobLine>of("<div><strong>${item.title}</strong></div>"
                        + "<div class=\"in-short\">${item.state}</div><div class=\"meta\">${item.asked}</div>")
                .withProperty("title", line -> line.job().title())
                .withProperty("state", line -> JobWords.of(line.job()))
                .withProperty("asked", line -> "%s, %s"
                        .formatted(line.who(), WHEN.format(line.job().askedAt().atZone(SchoolTime.LONDON))));
    }

    private Component stop(JobLine line) {
        var job = line.job();
        if (job.isOver()) {
            return new Span(job.state().words());
        }
        var stop = new Button("Stop", click -> {
            jobs.cancel(job.id());
            Messages.done("The work stops as soon as it can.");
            lookAgain();
        });
        stop.setAriaLabel("Stop " + job.title());
        stop.setEnabled(!job.stopping());
        return stop;
    }

    private void lookAgain() {
        lines.getDataProvider().refreshAll();
        showWhetherEmpty();
    }

    /** Where there is nothing, a sentence is enough: no head of a table above it, no blank below. */
    private void showWhetherEmpty() {
        lines.setClassName("empty", jobs.lines(PageRequest.of(0, 1)).isEmpty());
    }
}

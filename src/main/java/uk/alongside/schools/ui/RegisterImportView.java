package uk.alongside.schools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import uk.alongside.jobs.Jobs;
import uk.alongside.jobs.ui.JobProgressBar;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.schools.register.ImportLine;
import uk.alongside.schools.register.RegisterImport;
import uk.alongside.schools.register.Started;

/** Brings published files into the register, and lists what came of each. */
@Route("register")
@PageTitle("Register import")
@Menu(title = "Register import", order = 80)
@StyleSheet("styles/schools.css")
@PermitAll
class RegisterImportView extends Composite<Div> implements BeforeEnterObserver {

    private final RegisterImport imports;
    private final Jobs jobs;
    private final Div running = new Div();
    private final Grid<ImportLine> lines = new Grid<>();

    RegisterImportView(RegisterImport imports, Jobs jobs, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        running.addClassName("stack");
        lines.addComponentColumn(RegisterImportView::line).setHeader("File");
        lines.setItemsPageable(imports::lines);
        lines.setEmptyStateText("No files yet. Begin with the register's extract, then the links, then the census.");
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.addClassName("school-list");
        lines.getElement().setAttribute("aria-label", "Imports, newest first");
        getContent().addClassNames("register", "stack-l");
        getContent()
                .add(
                        new ViewHeader("Register import", new Button("Look again", click -> lookAgain()))
                                .under("Files as they are published. Importing one again changes nothing."),
                        new RegisterUpload(imports, clock, this::watch),
                        running,
                        new H2("Imports"),
                        lines);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!imports.mayImport()) {
            throw new NotFound();
        }
    }

    private void watch(Started started) {
        running.add(
                new H2(jobs.progress(started.job()).title()),
                new JobProgressBar(jobs, started.job(), over -> lookAgain()));
        lookAgain();
    }

    private void lookAgain() {
        lines.getDataProvider().refreshAll();
    }

    private static Component line(ImportLine line) {
        var link = new RouterLink(
                line.fileName(),
                RegisterReportView.class,
                new RouteParameters(RegisterReportView.IMPORT, line.id().toString()));
        var kind = new Span(line.kind().orElse(line.over() ? "not recognised" : "not looked at yet"));
        var sentence = new Span(line.over() ? line.sentence() : line.state());
        sentence.addClassName("in-short");
        var when = new Span(ImportWords.when(line));
        when.addClassName("meta");
        var shown = new Div(link, kind, sentence, when);
        shown.addClassName("school-line");
        return shown;
    }
}

package uk.alongside.schools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import uk.alongside.jobs.Jobs;
import uk.alongside.jobs.ui.JobProgressBar;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.schools.register.ImportId;
import uk.alongside.schools.register.ImportReport;
import uk.alongside.schools.register.RegisterImport;

/** What came of one file: the counts, the fields that changed, and everything that was not taken as it stands there. */
@Route("register/:import")
@PageTitle("Register import")
@StyleSheet("styles/schools.css")
@PermitAll
class RegisterReportView extends Composite<Div> implements BeforeEnterObserver {

    static final String IMPORT = "import";
    private static final int SHOWN = 200;

    private final RegisterImport imports;
    private final Jobs jobs;

    RegisterReportView(RegisterImport imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
        getContent().addClassNames("register", "stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!imports.mayImport()) {
            throw new NotFound();
        }
        show(id(event));
    }

    private static ImportId id(BeforeEnterEvent event) {
        try {
            return new ImportId(
                    UUID.fromString(event.getRouteParameters().get(IMPORT).orElse("")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    private void show(ImportId id) {
        var report = imports.report(id);
        var line = report.line();
        getContent().removeAll();
        getContent()
                .add(new ViewHeader(line.fileName())
                        .under("%s, %s%s"
                                .formatted(
                                        line.kind().orElse("Not recognised"), ImportWords.when(line), ofYears(report)))
                        .lead(
                                line.refused()
                                        ? "The file was not imported."
                                        : line.counts().inWords()));
        if (line.over()) {
            if (line.refused()) {
                getContent().add(new Paragraph(line.sentence()));
            }
        } else {
            line.job().ifPresent(job -> getContent().add(new JobProgressBar(jobs, job, over -> show(id))));
        }
        if (!report.fields().isEmpty()) {
            getContent().add(new H2("What changed"), fields(report));
        }
        if (!report.findings().isEmpty()) {
            getContent()
                    .add(new H2("What was not taken as it stands"), new Paragraph(shownOf(report)), findings(report));
        }
        getContent()
                .add(
                        new Paragraph(download(report)),
                        new Paragraph(new RouterLink("All imports", RegisterImportView.class)));
    }

    /** Under which school year figures were filed is worth a look: a file that does not say it is taken at its word. */
    private static String ofYears(ImportReport report) {
        return report.years().isEmpty() ? "" : ". Figures of " + String.join(", ", report.years());
    }

    private static Component fields(ImportReport report) {
        return new PlainTable("Fields that changed", Column.words("Field"), Column.figures("Rows"))
                .rows(report.fields().stream()
                        .map(field -> List.of(field.field().replace('_', ' '), "%,d".formatted(field.rows())))
                        .toList());
    }

    private static String shownOf(ImportReport report) {
        long all = report.line().counts().findings();
        return all <= SHOWN
                ? "By the lines of the file."
                : "The first %d of %,d, by the lines of the file.".formatted(SHOWN, all);
    }

    private static Component findings(ImportReport report) {
        var table = new PlainTable(
                        "What was not taken as it stands in the file",
                        Column.figures("Line"),
                        Column.words("Column"),
                        Column.words("Value"),
                        Column.words("Why, and what became of it"))
                .rows(report.findings().stream()
                        .limit(SHOWN)
                        .map(found -> List.of(
                                Long.toString(found.line()),
                                found.column(),
                                found.value(),
                                "%s (%s)".formatted(found.reason(), found.what())))
                        .toList());
        table.addClassName("found");
        return table;
    }

    /** "import-report-census.csv" for census.csv, so that several reports in one folder tell of what they are. */
    private static String nameOf(ImportReport report) {
        var file =
                report.line().fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
        return "import-report-%s.csv".formatted(file);
    }

    private Anchor download(ImportReport report) {
        var id = report.line().id();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var csv = imports.reportAsCsv(id);
                    return new DownloadResponse(new ByteArrayInputStream(csv), nameOf(report), "text/csv", csv.length);
                }),
                "Download the whole report (CSV)");
    }
}

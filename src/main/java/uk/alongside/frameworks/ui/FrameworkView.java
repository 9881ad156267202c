package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FileFormat;
import uk.alongside.frameworks.FrameworkEditing;
import uk.alongside.frameworks.FrameworkFiles;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** One edition to read, in the words of one kind of setting or of all. */
@Route("projects/:project/frameworks/:edition")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/frameworks.css")
@PermitAll
class FrameworkView extends ProjectPage {

    private final ProjectDirectory directory;
    private final Frameworks frameworks;
    private final FrameworkEditing editing;
    private final FrameworkFiles files;

    FrameworkView(
            ProjectDirectory directory,
            Frameworks frameworks,
            FrameworkEditing editing,
            FrameworkFiles files,
            ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
        this.frameworks = frameworks;
        this.editing = editing;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var edition = frameworks.edition(Ways.edition(event));
        var reads = ReadAs.of(event);
        var mayEdit = editing.mayEdit(project.id());
        var words = edition.framework().isShipped() || !mayEdit
                ? links(project, edition, false)
                : links(project, edition, true);
        begin(project, edition.title(), FrameworksView.class);
        getContent().addClassName("framework");
        getContent()
                .add(
                        new ViewHeader(edition.title(), new PrintButton()).under(standing(edition)),
                        words,
                        ReadAs.select(reads, query -> Ways.go(FrameworkView.class, project.key(), edition.id(), query)),
                        FrameworkText.of(edition, reads));
        if (mayEdit) {
            getContent()
                    .add(takeAlong(
                            project.id(), edition.id(), edition.framework().key() + "-" + edition.number()));
        }
    }

    private static String standing(Edition edition) {
        var state = edition.publishedAt()
                .map(at -> edition.framework().isShipped()
                        ? "Comes with the portal."
                        : "Published on %s.".formatted(InWords.day(SchoolTime.dayOf(at))))
                .orElse("A draft, read by the lead, the QA lead and the evaluator.");
        return "%s. %s %s".formatted(edition.framework().publisher(), state, Says.FOR_WHAT);
    }

    private Component links(Project project, Edition edition, boolean own) {
        var links = new Nav();
        links.setAriaLabel("About this edition");
        links.addClassNames("row", "no-print", "ways");
        if (own && !edition.published()) {
            links.add(Ways.link("Edit", FrameworkEditView.class, project.key(), edition.id()));
        }
        links.add(Ways.link("A form for paper", FrameworkFormView.class, project.key(), edition.id()));
        frameworks
                .before(edition.id())
                .ifPresent(before -> links.add(Ways.link(
                        "What changed since " + before.title(),
                        FrameworkChangesView.class,
                        project.key(),
                        edition.id())));
        return links;
    }

    private Component takeAlong(ProjectId project, EditionId edition, String name) {
        var row = new Div(new Paragraph("Take it along, to change it elsewhere and bring it back:"));
        row.addClassNames("row", "no-print", "ways");
        for (var format : FileFormat.values()) {
            row.add(new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        var file = files.export(project, edition, format);
                        return new DownloadResponse(
                                new ByteArrayInputStream(file), name + format.ending(), format.type(), file.length);
                    }),
                    format.words()));
        }
        return row;
    }
}

package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectPacks;

/** Takes a whole project out of the portal as one file, for those who may read everything in it. */
@Route("projects/:project/pack")
@StyleSheet("styles/projects.css")
@PermitAll
class PackView extends ProjectPage {

    private final ProjectDirectory directory;
    private final ProjectPacks packs;
    private final Clock clock;

    PackView(ProjectDirectory directory, ProjectPacks packs, ProjectsNavigation navigation, Clock clock) {
        super(navigation);
        this.directory = directory;
        this.packs = packs;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        if (!packs.mayExport(project.id())) {
            throw new NotFound();
        }
        begin(project, "Project pack", PackView.class);
        getContent()
                .add(
                        new ViewHeader("Project pack").under("The whole project as one zip file of plain tables."),
                        export(project));
    }

    private Component export(Project project) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var zip = packs.export(project.key());
                    var name = "%s-%s.zip".formatted(project.key(), SchoolTime.today(clock));
                    return new DownloadResponse(new ByteArrayInputStream(zip), name, "application/zip", zip.length);
                }),
                "Export this project");
        link.addClassName("main-action");
        link.getElement()
                .addEventListener(
                        "click",
                        click -> Messages.done("The pack is being made. Your browser keeps it with its downloads."));
        var card = new Section(
                new Paragraph(
                        "The pack holds the themes, the work plan, the schools with their names, and every figure with"
                                + " its history. Keep it where only people of the project can read it."),
                link,
                new Paragraph("To bring it back as a second project, change the key in project.csv and import it."));
        card.addClassNames("card", "stack");
        return card;
    }
}

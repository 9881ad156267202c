package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** A framework as a form to fill in by hand: A4, every statement with its boxes and room to write. */
@Route("projects/:project/frameworks/:edition/form")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/frameworks.css")
@PermitAll
class FrameworkFormView extends ProjectPage {

    private final ProjectDirectory directory;
    private final Frameworks frameworks;

    FrameworkFormView(ProjectDirectory directory, Frameworks frameworks, ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
        this.frameworks = frameworks;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var edition = frameworks.edition(Ways.edition(event));
        var reads = ReadAs.of(event);
        var back = Ways.link("Read " + edition.title(), FrameworkView.class, project.key(), edition.id());
        back.addClassNames("tap", "no-print");
        begin(project, edition.title() + ", form", FrameworksView.class);
        getContent().addClassName("framework");
        getContent()
                .add(
                        new ViewHeader(edition.title(), new PrintButton())
                                .under("A form to fill in by hand. " + Says.FOR_WHAT),
                        back,
                        ReadAs.select(
                                reads, query -> Ways.go(FrameworkFormView.class, project.key(), edition.id(), query)),
                        new PaperForm(edition, reads));
    }
}

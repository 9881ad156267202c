package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.frameworks.Comparison;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** What became different since the edition before. */
@Route("projects/:project/frameworks/:edition/changes")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/frameworks.css")
@PermitAll
class FrameworkChangesView extends ProjectPage {

    private final ProjectDirectory directory;
    private final Frameworks frameworks;

    FrameworkChangesView(ProjectDirectory directory, Frameworks frameworks, ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
        this.frameworks = frameworks;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var edition = frameworks.edition(Ways.edition(event));
        var before = frameworks.before(edition.id()).orElseThrow(NotFound::new);
        var comparison = Comparison.of(before, edition);
        var back = Ways.link("Read " + edition.title(), FrameworkView.class, project.key(), edition.id());
        back.addClassNames("tap", "no-print");
        begin(project, "What changed in " + edition.title(), FrameworksView.class);
        getContent().addClassName("framework");
        getContent()
                .add(
                        new ViewHeader("What changed in " + edition.title(), new PrintButton())
                                .under("Since " + before.title() + ".")
                                .lead(ChangesText.lead(comparison)),
                        back,
                        new ChangesText(before, edition, comparison));
    }
}

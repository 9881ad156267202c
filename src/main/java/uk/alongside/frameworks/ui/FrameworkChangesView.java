package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.frameworks.Comparison;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectsNavigation;

/** What became different since the edition before. */
@Route("projects/:project/frameworks/:edition/changes")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/frameworks.css")
@PermitAll
class FrameworkChangesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place {

    private final ProjectDirectory directory;
    private final Frameworks frameworks;
    private final ProjectsNavigation navigation;
    private String place = "";
    private String title = "What changed";

    FrameworkChangesView(ProjectDirectory directory, Frameworks frameworks, ProjectsNavigation navigation) {
        this.directory = directory;
        this.frameworks = frameworks;
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(Ways.project(event));
        var edition = frameworks.edition(Ways.edition(event));
        var before = frameworks.before(edition.id()).orElseThrow(NotFound::new);
        var comparison = Comparison.of(before, edition);
        place = project.name();
        title = "What changed in " + edition.title();
        var back = Ways.link("Read " + edition.title(), FrameworkView.class, project.key(), edition.id());
        back.addClassNames("tap", "no-print");
        getContent().removeAll();
        getContent().addClassNames("framework", "stack-l");
        getContent()
                .add(
                        navigation.links(project, FrameworksView.class),
                        new ViewHeader("What changed in " + edition.title(), new PrintButton())
                                .under("Since " + before.title() + ".")
                                .lead(ChangesText.lead(comparison)),
                        back,
                        new ChangesText(before, edition, comparison));
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

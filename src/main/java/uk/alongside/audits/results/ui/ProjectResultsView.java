package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.results.AuditResults;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** All schools of a project together: what changed between two rounds, area by area, and where plans may begin. */
@Route("projects/:project/self-review-results")
@StyleSheet("styles/audits-results.css")
@PermitAll
class ProjectResultsView extends ProjectPage {

    private final AuditResults results;

    ProjectResultsView(AuditResults results, ProjectsNavigation navigation) {
        super(navigation);
        this.results = results;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = keyIn(event);
        var address = ResultsAddress.of(key, "", event.getLocation());
        var shown = results.project(key, address.comparing());
        begin(shown.head().project(), "Self-review results", ProjectResultsView.class);
        getContent().add(new ProjectResultsPage(shown, address));
    }
}

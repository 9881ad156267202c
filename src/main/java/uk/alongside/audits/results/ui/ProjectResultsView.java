package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.results.AuditResults;
import uk.alongside.kernel.ui.Place;
import uk.alongside.projects.ui.ProjectsNavigation;

/** All schools of a project together: what changed between two rounds, area by area, and where plans may begin. */
@Route("projects/:project/self-review-results")
@PageTitle("Self-review results")
@StyleSheet("styles/audits-results.css")
@PermitAll
class ProjectResultsView extends Composite<Div> implements BeforeEnterObserver, Place {

    private final AuditResults results;
    private final ProjectsNavigation navigation;
    private String place = "";

    ProjectResultsView(AuditResults results, ProjectsNavigation navigation) {
        this.results = results;
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get(ResultsAddress.PROJECT).orElse("");
        var address = ResultsAddress.of(key, "", event.getLocation());
        var shown = results.project(key, address.comparing());
        place = shown.head().project().name();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(
                        navigation.links(shown.head().project(), ProjectResultsView.class),
                        new ProjectResultsPage(shown, address));
    }

    @Override
    public String place() {
        return place;
    }
}

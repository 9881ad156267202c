package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.results.AuditResults;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** One school's rounds of self-review beside each other. */
@Route("projects/:project/self-review-results/:letter")
@StyleSheet("styles/audits-results.css")
@PermitAll
class SchoolComparisonView extends ProjectPage {

    private final AuditResults results;

    SchoolComparisonView(AuditResults results, ProjectsNavigation navigation) {
        super(navigation);
        this.results = results;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = keyIn(event);
        var letter = event.getRouteParameters().get(ResultsAddress.LETTER).orElse("");
        var address = ResultsAddress.of(key, letter, event.getLocation());
        var shown = results.school(key, letter, address.comparing());
        begin(shown.head().project(), shown.school().name() + ": self-review results", SchoolComparisonView.class);
        getContent().add(new SchoolComparisonPage(shown, address));
    }
}

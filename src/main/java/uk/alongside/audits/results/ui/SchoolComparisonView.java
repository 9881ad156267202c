package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.results.AuditResults;
import uk.alongside.kernel.ui.Place;
import uk.alongside.projects.ui.ProjectsNavigation;

/** One school's rounds of self-review beside each other. */
@Route("projects/:project/self-review-results/:letter")
@StyleSheet("styles/audits-results.css")
@PermitAll
class SchoolComparisonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place {

    private final AuditResults results;
    private final ProjectsNavigation navigation;
    private String place = "";
    private String title = "";

    SchoolComparisonView(AuditResults results, ProjectsNavigation navigation) {
        this.results = results;
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get(ResultsAddress.PROJECT).orElse("");
        var letter = event.getRouteParameters().get(ResultsAddress.LETTER).orElse("");
        var address = ResultsAddress.of(key, letter, event.getLocation());
        var shown = results.school(key, letter, address.comparing());
        place = shown.head().project().name();
        title = shown.school().name() + ": self-review results";
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(
                        navigation.links(shown.head().project(), SchoolComparisonView.class),
                        new SchoolComparisonPage(shown, address));
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

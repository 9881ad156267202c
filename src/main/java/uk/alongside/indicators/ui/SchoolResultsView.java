package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.results.AuditResults;
import uk.alongside.audits.results.ui.RoundsSection;
import uk.alongside.indicators.ProgressBoard;
import uk.alongside.kernel.ui.Place;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.SchoolsAre;
import uk.alongside.projects.ui.ProjectsNavigation;

/** One school of a project: its themes and descriptors, its evidence, what is missing. */
@Route("projects/:project/schools/:letter")
@StyleSheet("styles/indicators.css")
@PermitAll
class SchoolResultsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place {

    private static final String LETTER = "letter";

    private final ProgressBoard board;
    private final AuditResults selfReviews;
    private final ProjectDirectory projects;
    private final ProjectsNavigation navigation;
    private String place = "";
    private String title = "";

    SchoolResultsView(
            ProgressBoard board, AuditResults selfReviews, ProjectDirectory projects, ProjectsNavigation navigation) {
        this.board = board;
        this.selfReviews = selfReviews;
        this.projects = projects;
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get(ProjectsNavigation.PROJECT).orElse("");
        var letter = event.getRouteParameters().get(LETTER).orElse("");
        var address = BoardAddress.of(key, event.getLocation());
        var project = projects.byKey(key);
        var school = board.school(key, letter, address.asOf());
        place = project.name();
        var rounds = RoundsSection.ofSchool(
                key,
                letter,
                school.asOf(),
                project.schoolsAre() == SchoolsAre.ANONYMOUS,
                selfReviews.roundsOf(project.id(), letter, school.asOf()));
        title = school.name();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent().add(navigation.links(project, SchoolResultsView.class), new SchoolPage(school, address, rounds));
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

package uk.alongside.indicators.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.results.AuditResults;
import uk.alongside.audits.results.ui.RoundsSection;
import uk.alongside.indicators.ProgressBoard;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.SchoolsAre;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** One school of a project: its themes and descriptors, its evidence, what is missing. */
@Route("projects/:project/schools/:letter")
@StyleSheet("styles/indicators.css")
@PermitAll
class SchoolResultsView extends ProjectPage {

    private static final String LETTER = "letter";

    private final ProgressBoard board;
    private final AuditResults selfReviews;
    private final ProjectDirectory projects;

    SchoolResultsView(
            ProgressBoard board, AuditResults selfReviews, ProjectDirectory projects, ProjectsNavigation navigation) {
        super(navigation);
        this.board = board;
        this.selfReviews = selfReviews;
        this.projects = projects;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = keyIn(event);
        var letter = event.getRouteParameters().get(LETTER).orElse("");
        var address = BoardAddress.of(key, event.getLocation());
        var project = projects.byKey(key);
        var school = board.school(key, letter, address.asOf());
        var rounds = RoundsSection.ofSchool(
                key,
                letter,
                school.asOf(),
                project.schoolsAre() == SchoolsAre.ANONYMOUS,
                selfReviews.roundsOf(project.id(), letter, school.asOf()));
        begin(project, school.name(), SchoolResultsView.class);
        getContent().add(new SchoolPage(school, address, rounds));
    }
}

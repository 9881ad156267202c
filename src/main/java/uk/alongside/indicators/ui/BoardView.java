package uk.alongside.indicators.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.results.AuditResults;
import uk.alongside.audits.results.ui.RoundsSection;
import uk.alongside.indicators.ProgressBoard;
import uk.alongside.kernel.ui.WideView;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.SchoolsAre;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** A project's progress board: what a steering group opens first. The day and the filter stand in the address. */
@Route("projects/:project/board")
@StyleSheet("styles/indicators.css")
@StyleSheet("styles/audits-results.css")
@PermitAll
class BoardView extends ProjectPage implements WideView {

    private final ProgressBoard board;
    private final AuditResults selfReviews;
    private final ProjectDirectory projects;

    BoardView(ProgressBoard board, AuditResults selfReviews, ProjectDirectory projects, ProjectsNavigation navigation) {
        super(navigation);
        this.board = board;
        this.selfReviews = selfReviews;
        this.projects = projects;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = keyIn(event);
        var address = BoardAddress.of(key, event.getLocation());
        var project = projects.byKey(key);
        var shown = board.board(key, address.request());
        var rounds = RoundsSection.ofProject(
                key,
                shown.asOf(),
                project.schoolsAre() == SchoolsAre.ANONYMOUS,
                selfReviews.rounds(project.id(), shown.asOf()));
        begin(project, "Progress board", BoardView.class);
        getContent()
                .add(
                        address.aloud()
                                ? new BoardInSentences(shown, address, rounds)
                                : new BoardPage(
                                        shown, address, (letter, theme) -> open(address, letter, theme), rounds));
    }

    private void open(BoardAddress address, String letter, int theme) {
        var school = board.school(address.project(), letter, address.asOf());
        school.themes().stream()
                .filter(result -> result.number() == theme)
                .findFirst()
                .ifPresent(result -> new ResultPanel(school, result, address).open());
    }
}

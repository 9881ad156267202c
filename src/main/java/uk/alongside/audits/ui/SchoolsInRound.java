package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import uk.alongside.audits.RoundLine;
import uk.alongside.audits.SchoolLineInRound;
import uk.alongside.audits.SelfReviewReading;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.Project;

/** The schools of a round and how far they are; one that has sent is a way to what it sent. Fetched when it is opened. */
final class SchoolsInRound extends Composite<NativeDetails> {

    private final SelfReviewReading reading;
    private final Project project;
    private final RoundLine round;

    SchoolsInRound(SelfReviewReading reading, Project project, RoundLine round) {
        this.reading = reading;
        this.project = project;
        this.round = round;
        var place = new Div();
        getContent().setSummaryText("Schools");
        getContent().setContent(place);
        getContent().addToggleListener(toggled -> {
            place.removeAll();
            if (toggled.isOpened()) {
                place.add(grid());
            }
        });
    }

    private Grid<SchoolLineInRound> grid() {
        var grid = new Grid<SchoolLineInRound>();
        var lines = reading.in(round.id());
        grid.addComponentColumn(this::name).setHeader("School").setFlexGrow(1);
        grid.addColumn(SchoolsInRound::state).setHeader("How far").setFlexGrow(1);
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= 20);
        grid.setEmptyStateText("No school has a self-review in this round.");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Schools of " + round.name());
        return grid;
    }

    private Component name(SchoolLineInRound line) {
        return line.mayRead()
                ? new RouterLink(
                        line.name(),
                        ReviewReadView.class,
                        ReviewLinks.parameters(project.key(), line.audit().sheet()))
                : new Span(line.name());
    }

    private static String state(SchoolLineInRound line) {
        return line.sentAt()
                .map(at -> "Sent on %s%s.%s"
                        .formatted(
                                Days.inWords(SchoolTime.dayOf(at)),
                                line.coSent() ? ", signed by the head" : "",
                                line.moderated() > 0
                                        ? " %d of %d moderated.".formatted(line.moderated(), line.of())
                                        : ""))
                .orElseGet(() -> line.startedAt().isEmpty()
                        ? "Not begun yet."
                        : "%d of %d answered.".formatted(line.answered(), line.of()));
    }
}

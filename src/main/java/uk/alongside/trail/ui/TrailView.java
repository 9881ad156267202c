package uk.alongside.trail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;

/** Who did what with a thing and all within it, newest first. */
@Route("trail/:kind/:id")
@PageTitle("Who did what")
@StyleSheet("styles/trail.css")
@PermitAll
class TrailView extends Composite<Div> implements BeforeEnterObserver {

    static final String KIND = "kind";
    static final String ID = "id";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final TrailReading reading;
    private final Grid<TrailLine> lines = new Grid<>();

    TrailView(TrailReading reading) {
        this.reading = reading;
        lines.addColumn(when()).setHeader("When").setFlexGrow(0).setWidth("9.5rem");
        lines.addColumn(what()).setHeader("Who did what");
        lines.setEmptyStateText("Nothing is on record here yet.");
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        lines.getElement().setAttribute("aria-label", "Who did what, newest first");
        getContent().addClassNames("trail", "stack");
        getContent().add(new ViewHeader("Who did what").under("Newest first. Times are London's."), lines);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var scope = scopeIn(event.getRouteParameters());
        reading.entries(scope, PageRequest.of(0, 1)); // not theirs to read: not found, before anything is shown
        lines.setItemsPageable(page -> reading.entries(scope, page));
    }

    private static SubjectRef scopeIn(RouteParameters parameters) {
        try {
            return new SubjectRef(
                    parameters.get(KIND).orElse(""),
                    UUID.fromString(parameters.get(ID).orElse("")));
        } catch (IllegalArgumentException noSuchThing) {
            throw new NotFound();
        }
    }

    private static Renderer<TrailLine> when() {
        return LitRenderer.<TrailLine>of("<div>${item.day}</div><div class=\"meta\">${item.time}</div>")
                .withProperty("day", line -> DAY.format(line.at().atZone(SchoolTime.LONDON)))
                .withProperty("time", line -> TIME.format(line.at().atZone(SchoolTime.LONDON)));
    }

    private static Renderer<TrailLine> what() {
        return LitRenderer.<TrailLine>of("<div><strong>${item.who}</strong> ${item.what}"
                        + " <span class=\"muted\">(${item.onWhat})</span></div>"
                        + "<div class=\"meta\">${item.detail}</div>")
                .withProperty("who", TrailLine::who)
                .withProperty("what", TrailLine::what)
                .withProperty("onWhat", TrailLine::onWhat)
                .withProperty("detail", TrailLine::detail);
    }
}

package uk.alongside.trail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.trail.Trail;
import uk.alongside.trail.TrailReading;

/** Who did what with a thing and all within it, newest first. */
@Route("trail/:kind/:id")
@PageTitle("Who did what")
@PermitAll
class TrailView extends Composite<Div> implements BeforeEnterObserver {

    static final String KIND = "kind";
    static final String ID = "id";

    private final TrailReading reading;

    TrailView(TrailReading reading) {
        this.reading = reading;
        getContent().addClassNames("trail", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var scope = scopeIn(event.getRouteParameters());
        getContent().removeAll();
        getContent().add(new ViewHeader("Who did what").under(TrailList.UNDER));
        if (scope.equals(Trail.PORTAL)) {
            getContent().add(new TrailWhole(reading));
        }
        getContent().add(new TrailList(reading, scope));
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
}

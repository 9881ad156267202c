package uk.alongside.trail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import uk.alongside.kernel.SubjectRef;

/** Leads to the trail of a thing. Shown where the reader may follow it; the service behind the screen asks again. */
public final class TrailLink extends Composite<RouterLink> {

    public TrailLink(String text, SubjectRef scope) {
        getContent().setText(text);
        getContent()
                .setRoute(
                        TrailView.class,
                        new RouteParameters(Map.of(
                                TrailView.KIND,
                                scope.kind(),
                                TrailView.ID,
                                scope.id().toString())));
    }
}

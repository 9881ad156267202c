package uk.alongside.schools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.WideView;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.profile.SchoolProfile;

/** SEND on one page: what is published of a school, for everybody who is signed in. */
@Route("schools/:school")
@StyleSheet("styles/schools.css")
@PermitAll
class SchoolView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place, WideView {

    private final SchoolProfile profiles;
    private String name = "";

    SchoolView(SchoolProfile profiles) {
        this.profiles = profiles;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var profile = profiles.of(school(event));
        name = profile.name();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent().add(backToAll(), new SendOnOnePage(profile));
    }

    private static Component backToAll() {
        var back = new Div(new RouterLink("All schools", SchoolsView.class));
        back.addClassNames("no-print", "link-alone");
        return back;
    }

    private static SchoolId school(BeforeEnterEvent event) {
        try {
            return new SchoolId(UUID.fromString(
                    event.getRouteParameters().get(SchoolsNavigation.SCHOOL).orElse("")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    @Override
    public String place() {
        return name;
    }

    @Override
    public String getPageTitle() {
        return "SEND on one page: " + name;
    }
}

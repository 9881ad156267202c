package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import uk.alongside.kernel.ui.Place;
import uk.alongside.projects.Project;

/** A page of a project: the ways to its other pages stand above it, and the bar names the project. */
public abstract class ProjectPage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place {

    private final ProjectsNavigation navigation;
    private String place = "";
    private String title = "";

    protected ProjectPage(ProjectsNavigation navigation) {
        this.navigation = navigation;
    }

    /** The key of the project in the page's address. */
    protected static String keyIn(BeforeEnterEvent event) {
        return event.getRouteParameters().get(ProjectsNavigation.PROJECT).orElse("");
    }

    /**
     * Takes away what stood here and begins anew with the ways to the project's pages.
     *
     * @param title what the page is called in the browser, before the project's name
     * @param marked the page that is marked as the present one among those ways
     */
    protected final void begin(Project project, String title, Class<? extends Component> marked) {
        place = project.name();
        this.title = title;
        getContent().addClassName("stack-l");
        getContent().removeAll();
        getContent().add(navigation.links(project, marked));
    }

    @Override
    public final String place() {
        return place;
    }

    @Override
    public final String getPageTitle() {
        return title + " · " + place;
    }
}

package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.projects.ui.ProjectsNavigation;

/** The addresses of this module's pages. */
final class Ways {

    static final String EDITION = "edition";
    static final String STATEMENT = "statement";

    private Ways() {}

    static String project(BeforeEnterEvent event) {
        return event.getRouteParameters().get(ProjectsNavigation.PROJECT).orElse("");
    }

    static EditionId edition(BeforeEnterEvent event) {
        return event.getRouteParameters().get(EDITION).flatMap(EditionId::of).orElseThrow(NotFound::new);
    }

    static StatementId statement(BeforeEnterEvent event) {
        try {
            return new StatementId(
                    UUID.fromString(event.getRouteParameters().get(STATEMENT).orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    static RouteParameters to(String project, EditionId edition) {
        return new RouteParameters(
                new RouteParam(ProjectsNavigation.PROJECT, project), new RouteParam(EDITION, edition.toString()));
    }

    static RouteParameters to(String project, EditionId edition, StatementId statement) {
        return new RouteParameters(
                new RouteParam(ProjectsNavigation.PROJECT, project),
                new RouteParam(EDITION, edition.toString()),
                new RouteParam(STATEMENT, statement.toString()));
    }

    static RouterLink link(String words, Class<? extends Component> view, String project, EditionId edition) {
        return new RouterLink(words, view, to(project, edition));
    }

    static void go(Class<? extends Component> view, String project, EditionId edition) {
        UI.getCurrent().navigate(view, to(project, edition));
    }

    static void go(Class<? extends Component> view, String project, EditionId edition, QueryParameters query) {
        UI.getCurrent().navigate(view, to(project, edition), query);
    }

    /** For markup that is written in one go. */
    static String address(Class<? extends Component> view, String project, EditionId edition, StatementId statement) {
        return RouteConfiguration.forSessionScope().getUrl(view, to(project, edition, statement));
    }
}

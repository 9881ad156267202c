package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import uk.alongside.pairing.PairingId;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;
import uk.alongside.projects.ui.ProjectTab;

/** Where the pages of pairing are, and the short row of links between them. */
@org.springframework.stereotype.Component
public class PairingNavigation {

    /** What the project's own row of links calls it. */
    public static final String TAB = "Pairing";

    /** The addresses of the pages, for their routes. */
    public static final String PAIRS = "projects/:project/pairing";

    public static final String KNOWN = PAIRS + "/known";
    public static final String COMPARE = PAIRS + "/compare";
    public static final String MAP = PAIRS + "/map";
    public static final String PAIR = PAIRS + "/pairs/:pair";
    public static final String MINE = PAIRS + "/mine";
    public static final String WISHES = PAIRS + "/wishes";
    public static final String QUALITY = PAIRS + "/quality";

    /** The route parameter that says which pair. */
    public static final String PAIR_ID = "pair";

    /** The pages that the row leads to, and for whom. */
    public enum Page {
        PAIRS(PairingNavigation.PAIRS, "Pairs", roles -> !roles.isEmpty()),
        KNOWN(PairingNavigation.KNOWN, "What is known", roles -> roles.has(Role.PROJECT_LEAD, Role.EVALUATOR)),
        MAP(PairingNavigation.MAP, "Map", roles -> roles.has(Role.PROJECT_LEAD, Role.EVALUATOR)),
        MINE(PairingNavigation.MINE, "About you as a coach", roles -> roles.has(Role.COACH)),
        WISHES(PairingNavigation.WISHES, "Your school’s wishes", roles -> roles.has(Role.HEAD, Role.SENCO)),
        QUALITY(
                PairingNavigation.QUALITY,
                "Dates in order",
                roles -> roles.has(Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR));

        private final String route;
        private final String words;
        private final Predicate<Roles> visible;

        Page(String route, String words, Predicate<Roles> visible) {
            this.route = route;
            this.words = words;
            this.visible = visible;
        }

        /** Where it is for one project. */
        public String of(String projectKey) {
            return route.replace(":project", projectKey);
        }
    }

    private final ProjectAccess access;
    private final ObjectProvider<ProjectTab> tabs;

    PairingNavigation(ProjectAccess access, ObjectProvider<ProjectTab> tabs) {
        this.access = access;
        this.tabs = tabs;
    }

    /** The page of the project that is marked as the present one on all pages of pairing. */
    public Class<? extends Component> tab() {
        return tabs.stream()
                .filter(tab -> tab.label().equals(TAB))
                .findFirst()
                .<Class<? extends Component>>map(ProjectTab::view)
                .orElse(PagesNav.class);
    }

    /** Where the pair's page is. */
    public static String toPair(String projectKey, PairingId pair) {
        return "%s/pairs/%s".formatted(Page.PAIRS.of(projectKey), pair);
    }

    /** The row of links to the pages that the person at the keyboard may open, the current one marked. */
    public Nav links(Project project, Page current) {
        var roles = access.in(project.id());
        var row = new UnorderedList();
        Arrays.stream(Page.values())
                .filter(page -> page.visible.test(roles))
                .map(page -> link(page, project.key(), page == current))
                .forEach(row::add);
        return new PagesNav(row);
    }

    private static ListItem link(Page page, String key, boolean isCurrent) {
        var link = new Anchor(page.of(key), page.words);
        if (isCurrent) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    /** One page alone is no choice: then the row is not shown. */
    @StyleSheet("styles/pairing.css")
    private static final class PagesNav extends Nav {

        private PagesNav(UnorderedList row) {
            setAriaLabel("Pages of pairing");
            addClassNames("pairing-links", "no-print");
            add(row);
            setVisible(row.getComponentCount() > 1);
        }
    }
}

package uk.alongside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import uk.alongside.kernel.ui.MenuGuard;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;
import uk.alongside.kernel.ui.WideView;

/**
 * The frame: a bar with the project's name and one's account, the menu at the left, the page beside it. Views join the
 * menu by their own {@code @Menu}, so this class knows none; a {@link MenuGuard} keeps a page out of menus where it would be of
 * no use.
 */
@Layout
@JsModule("./components/alongside-connection.ts")
@JsModule("./components/alongside-keys.ts")
@JsModule("./drafts/index.ts")
@StyleSheet("styles/drafts.css")
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String OPEN_WHERE_THERE_IS_ROOM =
            "this.drawerOpened = $0 && !window.matchMedia('(max-width: 900px)').matches";

    /** A new page begins at its top. Who reads with their ears or keys is told of it by its name. */
    private static final String GO_TO_ITS_NAME = """
            const name = this.querySelector('h1');
            if (name) {
              name.tabIndex = -1;
              name.focus({preventScroll: true});
            }
            document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[part=content]')?.scrollTo(0, 0);""";

    private final Main page = new Main();
    private final Paragraph where = new Paragraph();
    private Optional<Class<?>> shown = Optional.empty();
    private Optional<Boolean> menuShown = Optional.empty();

    MainLayout(AuthenticationContext authentication, Myself myself, ObjectProvider<MenuGuard> guards) {
        setDrawerOpened(false);
        page.setId(SkipLink.TARGET);
        page.getElement().setAttribute("tabindex", "-1");
        addToNavbar(new SkipLink(), bar(authentication, myself));
        addToDrawer(menu(guards.stream().toList()));
        setContent(page);
    }

    private Component bar(AuthenticationContext authentication, Myself myself) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        var word = new Span("Alongside");
        word.addClassName("word");
        var brand = new RouterLink(HomeView.class);
        brand.addClassName("brand");
        brand.getElement().setAttribute("aria-label", "Alongside, home");
        brand.add(new ShapeIcon(Shape.BRAND), word);
        where.addClassName("where");
        var bar = new Header(toggle, brand, where);
        bar.addClassName("bar");
        myself.name().ifPresent(name -> bar.add(new AccountMenu(name, authentication::logout)));
        return bar;
    }

    private static Component menu(List<MenuGuard> guards) {
        var items = new SideNav();
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> guards.stream().allMatch(guard -> guard.offers(entry.menuClass())))
                .forEach(entry -> items.addItem(new SideNavItem(entry.title(), entry.path())));
        var menu = new Nav(items);
        menu.addClassName("side");
        menu.setAriaLabel("Main menu");
        return menu;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.removeAll();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        page.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var chain = event.getActiveChain();
        where.setText(placeIn(chain));
        showMenu(!(chain.getFirst() instanceof WideView || chain.getFirst() instanceof Place));
        var view = chain.getFirst().getClass();
        if (shown.filter(before -> !before.equals(view)).isPresent()) {
            page.getElement().executeJs(GO_TO_ITS_NAME);
        }
        shown = Optional.of(view);
        letGoOfWhatWasSent();
    }

    /**
     * The menu stands open, also after a reload or a link from a mail, where the page leaves it room; a page of a project or
     * of a school has tabs of its own and wants the width. Who opens or closes it keeps that until they go from one
     * to the other.
     */
    private void showMenu(boolean open) {
        if (menuShown.filter(before -> before == open).isEmpty()) {
            getElement().executeJs(OPEN_WHERE_THERE_IS_ROOM, open);
        }
        menuShown = Optional.of(open);
    }

    /**
     * Lets the browser say that the page has come. Flow keeps its last answer for a line that loses one, and the whole of
     * a board is several hundred kilobytes a session until the next click; this makes the last answer a small one.
     */
    private void letGoOfWhatWasSent() {
        getElement().executeJs("return true").then(Boolean.class, _ -> {});
    }

    private static String placeIn(List<HasElement> chain) {
        return chain.stream()
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .map(Place::place)
                .findFirst()
                .orElse("");
    }
}

package uk.alongside;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ClassUtils;

/** Opens the portal's pages without a browser: the base of the tests of views. */
@SpringBootTest
public abstract class PageTests {

    private static final Routes ROUTES = everyPage();

    private final ApplicationContext portal;

    protected PageTests(ApplicationContext portal) {
        this.portal = portal;
    }

    /** Also those that are not public, which Karibu's own search passes over. */
    private static Routes everyPage() {
        var routes = new Routes();
        routes.getErrorRoutes().clear();
        found(new AnnotationTypeFilter(Route.class))
                .forEach(page -> routes.getRoutes().add(page.asSubclass(Component.class)));
        found(new AssignableTypeFilter(HasErrorParameter.class))
                .forEach(page -> routes.getErrorRoutes().add(errorPage(page)));
        return routes;
    }

    @SuppressWarnings("unchecked") // the filter lets nothing else through
    private static Class<? extends HasErrorParameter<?>> errorPage(Class<?> page) {
        return (Class<? extends HasErrorParameter<?>>) page;
    }

    private static List<Class<?>> found(TypeFilter filter) {
        var search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(filter);
        var classes = new ArrayList<Class<?>>();
        for (var found : search.findCandidateComponents("uk.alongside")) {
            classes.add(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
        }
        return classes;
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** This person signs in and opens an address. */
    protected final void open(UUID person, String address) {
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                person.toString(), "", List.of(new SimpleGrantedAuthority("ROLE_PERSON")))));
        MockVaadin.setMockRequestFactory(RequestOfWhoIsSignedIn::new);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, portal, MockedUI::new));
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** Vaadin asks the request who is at the keyboard; a server would have told it. */
    private static final class RequestOfWhoIsSignedIn extends FakeRequest {

        RequestOfWhoIsSignedIn(HttpSession session) {
            super(session);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return SecurityContextHolder.getContext().getAuthentication();
        }
    }
}

package uk.alongside;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import uk.alongside.kernel.NotFound;

/** Lets a test of a module open the module's pages as a browser would, without one. */
public abstract class OpenPages {

    private final Routes routes;

    /**
     * Says which pages there are.
     *
     * @param packages whose views can be opened: those of modules whose beans the test has
     */
    protected OpenPages(String... packages) {
        routes = new Routes(pagesIn(packages), Set.of(NothingHere.class), true);
    }

    @BeforeEach
    void openTheBrowser(@Autowired ApplicationContext portal) {
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, portal, UI::new));
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
    }

    /** Our views are package-private, so they are looked for here. */
    private static Set<Class<? extends Component>> pagesIn(String... packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return Arrays.stream(packages)
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .map(page -> ClassUtils.resolveClassName(
                        String.valueOf(page.getBeanClassName()), OpenPages.class.getClassLoader()))
                .map(page -> page.<Component>asSubclass(Component.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Stands for the page that says that something is not there for this person. */
    @Tag("nothing-here")
    public static class NothingHere extends Component implements HasErrorParameter<NotFound> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            return HttpStatusCode.NOT_FOUND.getCode();
        }
    }
}

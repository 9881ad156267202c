package uk.alongside;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets each test class ask its own context who acts. Every context sets the one place in the JVM that knows, and the last
 * one that started would win over one that a test uses again.
 */
class ActorsOfThisContext implements TestExecutionListener, Ordered {

    /** Before Spring Security's own listener, which puts a test's user there. */
    private static final int EARLY = 9_000;

    private static final Map<ApplicationContext, SecurityContextHolderStrategy> OF_CONTEXTS = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        return EARLY;
    }

    /** Before the methods that prepare a whole class, where its tests share one instance. */
    @Override
    public void prepareTestInstance(TestContext test) {
        takeTheirPlace(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        takeTheirPlace(test);
    }

    private static void takeTheirPlace(TestContext test) {
        if (test.hasApplicationContext()) {
            SecurityContextHolder.setContextHolderStrategy(
                    OF_CONTEXTS.computeIfAbsent(test.getApplicationContext(), ActorsOfThisContext::strategyOf));
        }
    }

    /** Its own; a context without one keeps asking that which it found when it started, just now. */
    private static SecurityContextHolderStrategy strategyOf(ApplicationContext context) {
        return context.getBeanProvider(SecurityContextHolderStrategy.class)
                .getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }
}

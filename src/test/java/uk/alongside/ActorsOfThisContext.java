package uk.alongside;

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

    @Override
    public int getOrder() {
        return EARLY;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}

package uk.alongside.security;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import uk.alongside.kernel.ActingAs;

/**
 * Knows who acts, in every thread: whoever {@link ActingAs} names, else the person of the Vaadin session at work, else the
 * person of the request.
 *
 * <p>Vaadin's own strategy puts its session above everything, so that code which runs for a page of somebody else has that
 * person's rights. It would also put it above a part of the portal that acts by itself within a click.
 */
class ActingFirst implements SecurityContextHolderStrategy {

    private final SecurityContextHolderStrategy ofSession = new VaadinAwareSecurityContextHolderStrategy();
    private final ThreadLocal<@Nullable SecurityContext> acting = new ThreadLocal<>();

    @Override
    public SecurityContext getContext() {
        var named = acting.get();
        return named == null ? ofSession.getContext() : named;
    }

    @Override
    public void setContext(SecurityContext context) {
        if (context instanceof ActingAs.Context) {
            acting.set(context);
        } else {
            acting.remove();
            ofSession.setContext(context);
        }
    }

    @Override
    public void clearContext() {
        acting.remove();
        ofSession.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return ofSession.createEmptyContext();
    }
}

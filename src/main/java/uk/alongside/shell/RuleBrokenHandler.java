package uk.alongside.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ui.Messages;

/** The one place where a failed click is turned into words. */
@Component
class RuleBrokenHandler implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBrokenHandler.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var trouble = Trouble.of(event.getThrowable());
        switch (trouble) {
            case Trouble.Unexpected(var reference) -> LOG.error("A click failed ({})", reference, event.getThrowable());
            case Trouble.Unreachable _ -> LOG.warn("A click found no database", event.getThrowable());
            default -> LOG.debug("A click was refused: {}", trouble.sentence());
        }
        if (UI.getCurrent() != null) {
            Messages.refused(trouble.sentence());
        }
    }
}

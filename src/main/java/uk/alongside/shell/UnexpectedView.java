package uk.alongside.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be opened: says why in plain words, and what to do. */
@ParentLayout(MainLayout.class)
@PageTitle("Something went wrong")
@AnonymousAllowed
class UnexpectedView extends Composite<Div> implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var trouble = Trouble.of(parameter.getException());
        return switch (trouble) {
            case Trouble.Hidden _ -> {
                event.rerouteToError(NotFoundException.class);
                yield HttpStatusCode.NOT_FOUND.getCode();
            }
            case Trouble.Refused(var sentence) -> answer("This cannot be shown", sentence, HttpStatusCode.BAD_REQUEST);
            case Trouble.Overtaken _ -> answer("Somebody was here first", trouble.sentence(), HttpStatusCode.CONFLICT);
            case Trouble.Unreachable _ -> {
                LOG.warn("A page found no database", parameter.getException());
                yield answer("Please try again in a minute", trouble.sentence(), HttpStatusCode.SERVICE_UNAVAILABLE);
            }
            case Trouble.Unexpected(var reference) -> {
                LOG.error("A page could not be opened ({})", reference, parameter.getException());
                yield answer("Something went wrong", trouble.sentence(), HttpStatusCode.INTERNAL_SERVER_ERROR);
            }
        };
    }

    private int answer(String title, String sentence, HttpStatusCode status) {
        getContent().removeAll();
        getContent().add(new Apology(title, sentence));
        return status.getCode();
    }
}

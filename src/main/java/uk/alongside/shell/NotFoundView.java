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

/** What is not there, and what is there but not for this person, answered alike. */
@ParentLayout(MainLayout.class)
@PageTitle("Not found")
@AnonymousAllowed
class NotFoundView extends Composite<Div> implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getContent().removeAll();
        getContent()
                .add(new Apology(
                        "We cannot find this page",
                        "It may have moved, or it may not be yours to see. If somebody sent you the link, ask them"
                                + " which project it belongs to."));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}

package uk.alongside.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.SecondFactorNeeded;

/** In place of a project's page, for somebody who has to set up a second factor first: leads there. */
@ParentLayout(MainLayout.class)
@PageTitle("A second factor is needed")
@AnonymousAllowed
class SecondFactorView extends Composite<Div> implements HasErrorParameter<SecondFactorNeeded> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<SecondFactorNeeded> parameter) {
        // A plain page outside the views, like the sign-in.
        var there = new Anchor("account/second-factor", "Set up your second factor");
        there.setRouterIgnore(true);
        there.addClassName("main-action");
        getContent().removeAll();
        getContent().addClassNames("home", "stack-l");
        getContent()
                .add(
                        new ViewHeader("A second factor is needed"),
                        new Paragraph(parameter.getException().reason()),
                        new Div(there));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}

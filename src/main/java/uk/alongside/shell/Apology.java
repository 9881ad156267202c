package uk.alongside.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import uk.alongside.kernel.ui.ViewHeader;

/** What a page says when it is not the one that was asked for, and the way home. */
class Apology extends Composite<Div> {

    Apology(String title, String sentence) {
        var home = new RouterLink("Go to your home page", HomeView.class);
        home.addClassName("main-action");
        getContent().addClassNames("home", "stack-l");
        getContent().add(new ViewHeader(title), new Paragraph(sentence), new Div(home));
    }
}

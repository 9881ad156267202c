package uk.alongside.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;

/** The first stop of the Tab key: past the bar and the menu, to the page. */
class SkipLink extends Composite<Anchor> {

    static final String TARGET = "main";

    private static final String GO_THERE = """
            this.addEventListener('click', click => {
              click.preventDefault();
              document.getElementById($0).focus();
            })""";

    SkipLink() {
        getContent().setText("Skip to the page");
        getContent().setHref("#" + TARGET);
        getContent().addClassName("skip");
        getElement().setAttribute("router-ignore", true);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        // An address of "#main" would be taken as one of the home page, because all addresses are relative to it.
        getElement().executeJs(GO_THERE, TARGET);
    }
}

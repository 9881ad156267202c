package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;

/** The number and the text of a statement, at the head of what is said about it. */
final class StatementHeading extends Composite<H2> {

    // Later than what else happens when a page opens, which goes to the page's name.
    private static final String GO_THERE = "requestAnimationFrame(() => this.focus())";

    StatementHeading(int number, String text) {
        getContent().setText("%d. %s".formatted(number, text));
        getElement().setAttribute("tabindex", "-1");
    }

    /** Whoever looks for this statement, or has just done something about it, goes on from here. */
    void goThere() {
        getElement().executeJs(GO_THERE);
    }
}

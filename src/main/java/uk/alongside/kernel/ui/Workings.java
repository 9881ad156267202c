package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/** How a figure came about: folded away on the screen, open on paper. */
public final class Workings extends Composite<NativeDetails> {

    public Workings(String question, Component... answer) {
        var inside = new Div(answer);
        inside.addClassName("stack-s");
        getContent().setSummaryText(question);
        getContent().setContent(inside);
        getContent().addClassName("work");
    }
}

package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its name, what can be done with the page as a whole, and under the name a quieter line. */
public final class ViewHeader extends Composite<Header> {

    private final Div titles = new Div();

    public ViewHeader(String title, Component... actions) {
        var name = new H1(title);
        name.setId("page-title");
        titles.add(name);
        var doing = new Div(actions);
        doing.addClassNames("row", "no-print");
        doing.setVisible(actions.length > 0);
        var row = new Div(titles, doing);
        row.addClassNames("row", "end");
        getContent().addClassName("stack");
        getContent().add(row);
    }

    /** The quieter line under the page's name. */
    public ViewHeader under(String line) {
        return under(new Paragraph(line));
    }

    public ViewHeader under(Component line) {
        line.addClassName("muted");
        titles.add(line);
        return this;
    }

    /** One sentence that says what the page shows, as one would say it aloud; the name above it steps back. */
    public ViewHeader lead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("lead");
        getContent().addClassName("with-lead");
        getContent().add(lead);
        return this;
    }

    /** What stands under all of it, still part of the head. */
    public ViewHeader with(Component... more) {
        getContent().add(more);
        return this;
    }
}

package uk.alongside.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import uk.alongside.kernel.DueItem;

/** The one thing that waits: what, how long it takes, and the button. Or the good news that there is none. */
class OneThingDue extends Composite<Section> {

    OneThingDue(Optional<DueItem> item) {
        getContent().addClassName("due");
        item.ifPresentOrElse(this::show, () -> getContent().add(new H2("Nothing is waiting for you.")));
    }

    private void show(DueItem item) {
        var what = new H2(item.what());
        what.setId("due");
        var link = new Anchor(item.address(), item.linkText());
        link.addClassName("main-action");
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("accesskey", "1");
        var minutes = new Span(inMinutes(item));
        minutes.addClassNames("muted", "mins");
        var row = new Div(link, minutes);
        row.addClassName("row");
        getContent().add(quiet("One thing is waiting for you"), what, quiet(item.detail()), row);
        getContent().setAriaLabelledBy("due");
    }

    static String inMinutes(DueItem item) {
        return item.minutes() == 1 ? "1 minute" : item.minutes() + " minutes";
    }

    private static Paragraph quiet(String line) {
        var paragraph = new Paragraph(line);
        paragraph.addClassName("muted");
        paragraph.setVisible(!line.isEmpty());
        return paragraph;
    }
}

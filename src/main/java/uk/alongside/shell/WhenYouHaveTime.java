package uk.alongside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.alongside.kernel.DueItem;

/** A few more things, quieter and shorter. */
class WhenYouHaveTime extends Composite<Section> {

    WhenYouHaveTime(List<DueItem> items) {
        var list = new UnorderedList();
        list.addClassNames("card", "next");
        items.forEach(item -> list.add(line(item)));
        getContent().addClassName("stack");
        getContent().add(new H2("When you have time"), list);
    }

    private static Component line(DueItem item) {
        var link = new Anchor(item.address(), item.what());
        link.getElement().setAttribute("router-link", true);
        var detail = new Span(item.detail());
        detail.addClassName("meta");
        var minutes = new Span(OneThingDue.inMinutes(item));
        minutes.addClassName("muted");
        return new ListItem(new Div(link, detail), minutes);
    }
}

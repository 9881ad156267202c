package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.alongside.frameworks.EditionLine;

/** One edition in the list: what it is called, who answers for it, how large it is. */
final class FrameworkListItem extends ListItem {

    FrameworkListItem(String project, EditionLine line, List<Component> actions) {
        var title = Ways.link(line.title(), FrameworkView.class, project, line.id());
        title.addClassName("title");
        var size = new Span(Says.size(line));
        size.addClassName("meta");
        var state = new Span(Says.state(line));
        state.addClassNames("tag", line.published() ? "standing" : "draft");
        var by = new Span(line.framework().publisher());
        by.addClassName("meta");
        // Those that come with the portal stand under a heading that says so.
        var facts = line.framework().isShipped() ? new Div(by, size) : new Div(state, by, size);
        facts.addClassName("row");
        var words = new Div(title, facts);
        words.addClassName("words");
        var doing = new Div(actions.toArray(Component[]::new));
        doing.addClassNames("row", "no-print");
        add(words, doing);
    }
}

package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.alongside.kernel.Days;
import uk.alongside.pairing.PairPage;

/** What happened to a pair, the first first. */
final class PairHappened extends Composite<Section> {

    PairHappened(List<PairPage.Happened> history) {
        getContent().addClassName("stack");
        var list = new OrderedList();
        list.addClassName("pair-history");
        history.forEach(happened -> list.add(line(happened)));
        getContent().add(new H2("What happened"), list);
    }

    private static ListItem line(PairPage.Happened happened) {
        var words = new Div(new Span("%s: %s.".formatted(Days.inWords(happened.on()), happened.what())));
        words.addClassName("pair-line");
        if (!happened.reason().isEmpty()) {
            words.add(PairWords.meta(happened.reason()));
        }
        return new ListItem(words);
    }
}

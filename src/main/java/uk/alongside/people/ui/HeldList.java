package uk.alongside.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import uk.alongside.people.HeldAbout;

/** The kinds of things that are held about somebody, each with a sentence about it. */
class HeldList extends Composite<UnorderedList> {

    HeldList(List<HeldAbout> held, Function<HeldAbout, String> sentence) {
        getContent().addClassName("held");
        held.forEach(kind -> {
            var count = new Paragraph(
                    kind.rows() == 0 ? "Nothing" : kind.rows() == 1 ? "1 entry" : "%,d entries".formatted(kind.rows()));
            count.addClassName("meta");
            getContent().add(new ListItem(new H3(kind.title()), count, new Paragraph(sentence.apply(kind))));
        });
    }
}

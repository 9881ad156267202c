package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.alongside.indicators.Board.KeyEntry;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;

/** What each word and shape means, with the project's own thresholds. */
class MatrixKey extends Composite<UnorderedList> {

    MatrixKey(List<KeyEntry> entries, boolean someJudged) {
        getContent().addClassName("key");
        getContent().getElement().setAttribute("aria-label", "Key");
        entries.forEach(entry -> getContent().add(line(entry)));
        if (someJudged) {
            var judged = item(new ShapeIcon(Shape.JUDGED), "judged", "not computed");
            judged.addClassName("source");
            getContent().add(judged);
        }
    }

    private static Component line(KeyEntry entry) {
        var published = entry.publishedWord().map(colour -> colour + ", ").orElse("");
        var item = item(
                new ShapeIcon(StatusShape.of(entry.status())),
                entry.status().word(),
                entry.cells() == 0 ? "none here" : published + entry.inBrief());
        item.addClassNames("rag", StatusShape.of(entry.status()).tone());
        if (entry.cells() == 0) {
            item.addClassName("none-here");
        }
        item.setTitle(entry.meaning());
        return item;
    }

    private static ListItem item(ShapeIcon shape, String word, String meaning) {
        shape.addClassName("sh");
        var name = new Span(word);
        name.addClassName("word");
        var of = new Span(meaning);
        of.addClassName("of");
        return new ListItem(shape, name, of);
    }
}

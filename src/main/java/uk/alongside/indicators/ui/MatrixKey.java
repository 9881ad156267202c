package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.jsoup.nodes.Element;
import uk.alongside.indicators.Board.KeyEntry;
import uk.alongside.kernel.ui.Markup;
import uk.alongside.kernel.ui.Shape;

/** What each word and shape means, with the project's own thresholds; one piece of markup, like the matrix itself. */
@Tag("ul")
final class MatrixKey extends Component {

    MatrixKey(List<KeyEntry> entries, boolean someJudged) {
        var lines = Markup.of("ul");
        entries.forEach(entry -> line(lines.appendElement("li"), entry));
        if (someJudged) {
            write(lines.appendElement("li").addClass("source"), Shape.JUDGED, "judged", "not computed");
        }
        getElement().getClassList().add("key");
        getElement().setAttribute("aria-label", "Key");
        getElement().setProperty("innerHTML", lines.html());
    }

    private static void line(Element line, KeyEntry entry) {
        var shape = StatusShape.of(entry.status());
        var published = entry.publishedWord().map(colour -> colour + ", ").orElse("");
        line.addClass("rag").addClass(shape.tone()).attr("title", entry.meaning());
        if (entry.cells() == 0) {
            line.addClass("none-here");
        }
        write(line, shape, entry.status().word(), entry.cells() == 0 ? "none here" : published + entry.inBrief());
    }

    private static void write(Element line, Shape shape, String word, String meaning) {
        // The shape as everywhere beside words: in a span that a screen reader passes by.
        line.appendElement("span")
                .addClass("i")
                .addClass("sh")
                .attr("aria-hidden", "true")
                .append(shape.svg(""));
        line.appendElement("span").addClass("word").text(word);
        line.appendElement("span").addClass("of").text(meaning);
    }
}

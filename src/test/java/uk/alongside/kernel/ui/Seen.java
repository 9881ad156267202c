package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a person sees of a component that writes its own markup, or of one made of such. */
public final class Seen {

    private Seen() {}

    /** The component's own markup, as a browser reads it. */
    public static Document markupOf(Component component) {
        return Jsoup.parse("<table>" + component.getElement().getProperty("innerHTML", "") + "</table>");
    }

    /** The markup of a component that is not itself a table. */
    public static Document pageOf(Component component) {
        return Jsoup.parse(component.getElement().getProperty("innerHTML", ""));
    }

    /** All words in the order of reading. */
    public static String wordsOf(Component component) {
        return wordsOf(component.getElement())
                .replaceAll("\\s+", " ")
                .replaceAll(" ([.,;:])", "$1")
                .strip();
    }

    private static String wordsOf(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        if (!element.isVisible()) {
            return "";
        }
        var own = Jsoup.parse(element.getProperty("innerHTML", "")).text();
        var label = element.getProperty("label", "");
        var summary = element.getProperty("summary", "");
        return own + " " + label + " " + summary + " "
                + element.getChildren().map(Seen::wordsOf).collect(Collectors.joining(" "));
    }
}

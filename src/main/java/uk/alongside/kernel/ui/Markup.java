package uk.alongside.kernel.ui;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Begins a piece of markup that a component writes in one go. Text is put in with {@code text(..)} and {@code
 * appendText(..)}, which makes anything that a person typed harmless; no space is added between the parts.
 */
public final class Markup {

    private Markup() {}

    public static Element of(String tag) {
        var page = new Document("");
        // One byte a letter in the heap instead of two, which a single dash outside Latin 1 would make of a whole page.
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.US_ASCII);
        return page.appendElement(tag);
    }
}

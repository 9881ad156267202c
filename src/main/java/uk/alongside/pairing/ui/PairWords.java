package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import uk.alongside.kernel.Days;
import uk.alongside.pairing.PairLine;
import uk.alongside.pairing.PairState;

/** What is said on several pages about a pair. */
final class PairWords {

    static final String SOMEBODY_ELSE =
            "Somebody else has changed this pair meanwhile. Behind this you see how it stands now. What you wrote is still"
                    + " here.";

    private PairWords() {}

    static String stateSince(PairLine pair) {
        return "%s since %s".formatted(capital(state(pair.state())), Days.inWords(pair.since()));
    }

    private static String state(PairState state) {
        return state == PairState.OFFERED ? "offered, waiting for answers" : state.words();
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static Component meta(String words) {
        var span = new Span(words);
        span.addClassName("meta");
        return span;
    }

    /** A list of sentences. */
    static UnorderedList list(List<String> sentences) {
        var list = new UnorderedList();
        list.addClassName("sentences");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    /** Sentences that ask for something, set apart. */
    static Div asking(String first, List<String> sentences) {
        var asking = new Div(new Paragraph(first), list(sentences));
        asking.addClassNames("ask", "stack-s");
        return asking;
    }
}

package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import uk.alongside.pairing.known.LockKind;
import uk.alongside.pairing.rules.Mark;

/** How what is known reads on the pages. */
final class KnownWords {

    private KnownWords() {}

    static String of(Mark mark) {
        return switch (mark) {
            case NEEDING -> "Needs support";
            case EITHER -> "Either";
            case STRONGER -> "Can support";
        };
    }

    static String of(LockKind kind) {
        return switch (kind) {
            case TOGETHER -> "Is a pair with";
            case APART -> "Is in no pair with";
            case THIRD -> "Joins as third the pair of";
            case WITH_COACH -> "Has as its coach";
            case WITHOUT_COACH -> "Does not have as its coach";
        };
    }

    static Span meta(String words) {
        var span = new Span(words);
        span.addClassName("meta");
        return span;
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** "1 school", "2,000 schools". */
    static String count(long number, String singular) {
        return "%,d %s%s".formatted(number, singular, number == 1 ? "" : singular.endsWith("ch") ? "es" : "s");
    }

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
